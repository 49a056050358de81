import { validate as isUuid } from 'uuid'
import { CommandError, type CentralCommand } from '../../central.ts'
import { countBacklog } from '../expectedDates.ts'
import { markPosted, type NotPosted } from '../posted.service.ts'
import { deletePrinted, type NotDeleted } from '../production/deletePrinted.service.ts'
import { produceLetters } from '../production/production.service.ts'
import { recoverSpool } from '../production/recovery.ts'
import { voidBatch, type NotVoided } from '../production/voidBatch.service.ts'

const produce: CentralCommand = {
  name: 'letters produce',
  usage: '',
  summary: 'Make the next batch of letters, at most 200, and print where its PDF lies',
  async run(central, _parameters, print) {
    await recoverSpool(central)
    const { outcome, batchId, letters, refused, held, pdfPath } = await produceLetters(central)
    if (outcome === 'busy' || outcome === 'superseded') {
      throw new CommandError('Another production is at work. Try again in a moment.')
    }
    print(batchId ? `batch    ${batchId}` : 'No letter was to be printed.')
    print(`letters  ${letters}`)
    print(`refused  ${refused}`)
    print(`held     ${held}`)
    if (pdfPath) print(`pdf      ${pdfPath}`)
  },
}

const list: CentralCommand = {
  name: 'letters list',
  usage: '',
  summary: 'List the batches, newest first, and how many orders wait',
  async run(central, _parameters, print) {
    const batches = await central.db
      .selectFrom('letter_batch')
      .selectAll()
      .orderBy('created_at', 'desc')
      .limit(50)
      .execute()
    for (const batch of batches) {
      const { letter_batch_id, state, created_at, letter_count } = batch
      print(`${letter_batch_id}  ${created_at.toISOString()}  ${state.padEnd(9)}  letters: ${letter_count}`)
    }
    print(`orders waiting for production: ${await countBacklog(central.db)}`)
  },
}

const whyNotPosted: Record<NotPosted, string> = {
  unknown: 'There is no such batch. See `letters list`.',
  not_produced: 'This batch is still being prepared. Print it first.',
  already_posted: 'This batch was marked as posted before.',
  void: 'This batch was given up. Its orders are in a later one.',
}

const posted: CentralCommand = {
  name: 'letters posted',
  usage: '<batch>',
  summary: 'Say that a batch was handed to the post',
  async run(central, [batchId], print) {
    const result = await markPosted(central, batch(batchId))
    if (!result.ok) throw new CommandError(whyNotPosted[result.error])
    print(`letters posted: ${result.letters}`)
  },
}

const whyNotVoided: Record<NotVoided, string> = {
  unknown: 'There is no such batch. See `letters list`.',
  not_produced: 'This batch is still being prepared.',
  posted: 'This batch was posted. Letters that do not arrive come back: see `letters returned`.',
  void: 'This batch was given up before.',
  codes_used: 'Codes of this batch were used: it has arrived. Mark it as posted.',
}

const giveUp: CentralCommand = {
  name: 'letters batch-void',
  usage: '<batch>',
  summary: 'Give up a batch that was lost before it was posted; its orders wait for the next one',
  async run(central, [batchId], print) {
    const result = await voidBatch(central, batch(batchId))
    if (!result.ok) throw new CommandError(whyNotVoided[result.error])
    print(`orders waiting again: ${result.orders}`)
  },
}

const whyNotDeleted: Record<NotDeleted, string> = {
  not_there: 'No printed letters of this batch lie here.',
  not_posted: 'This batch was not posted yet. Post it, or give it up with `letters batch-void`.',
}

const remove: CentralCommand = {
  name: 'letters delete-printed',
  usage: '<batch>',
  summary: 'Delete the PDF of a batch, the only place where its codes stand in clear',
  async run(central, [batchId], print) {
    const result = await deletePrinted(central, batch(batchId))
    if (!result.ok) throw new CommandError(whyNotDeleted[result.error])
    print('The printed letters are deleted.')
  },
}

function batch(typed = ''): string {
  if (!isUuid(typed)) throw new CommandError('Give the id of a batch. See `letters list`.')
  return typed
}

export const batchCommands: CentralCommand[] = [produce, list, posted, giveUp, remove]
