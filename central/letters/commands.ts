import { validate as isUuid } from 'uuid'
import { parseReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import { CommandError, type CentralCommand } from '../central.ts'
import { countBacklog } from './expectedDates.ts'
import { markPosted } from './posted.service.ts'
import { produceLetters } from './production/production.service.ts'
import { recoverSpool } from './production/recovery.ts'
import { orderStatus } from './status.ts'

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

const whyNotPosted = {
  unknown: 'There is no such batch. See `letters list`.',
  not_produced: 'This batch is still being prepared. Print it first.',
  already_posted: 'This batch was marked as posted before.',
  void: 'This batch was given up. Its orders are in a later one.',
} as const

const posted: CentralCommand = {
  name: 'letters posted',
  usage: '<batch>',
  summary: 'Say that a batch was handed to the post',
  async run(central, [batchId = ''], print) {
    if (!isUuid(batchId)) throw new CommandError('Give the id of a batch. See `letters list`.')
    const result = await markPosted(central, batchId)
    if (!result.ok) throw new CommandError(whyNotPosted[result.error])
    print(`letters posted: ${result.letters}`)
  },
}

const status: CentralCommand = {
  name: 'letters status',
  usage: '<reference>',
  summary: 'Show as JSON what became of an order',
  async run(central, [typed = ''], print) {
    const reference = parseReferenceNumber(typed)
    if (!reference) throw new CommandError('This is no reference number. It looks like K7QM-2XHA-9TRC.')
    const order = await orderStatus(central, reference)
    if (!order) throw new CommandError('No order with this reference number has arrived.')
    print(JSON.stringify(order))
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

export const letterCommands: CentralCommand[] = [produce, posted, status, list]
