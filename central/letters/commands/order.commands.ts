import { parseReferenceNumber, type ReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import { CommandError, type CentralCommand } from '../../central.ts'
import { releaseOrder, type NotReleased } from '../release.service.ts'
import { forgetNumbers } from '../retain.service.ts'
import { orderStatus } from '../status.ts'

const unknown = 'No order with this reference number has arrived.'

const status: CentralCommand = {
  name: 'letters status',
  usage: '<reference>',
  summary: 'Show as JSON what became of an order',
  async run(central, [typed], print) {
    const order = await orderStatus(central, reference(typed))
    if (!order) throw new CommandError(unknown)
    print(JSON.stringify(order))
  },
}

const whyNotReleased: Record<NotReleased, string> = {
  unknown,
  not_held: 'This order is not held. See `letters status`.',
}

const release: CentralCommand = {
  name: 'letters release',
  usage: '<reference>',
  summary: 'Let a held order go on, when somebody has looked at name and address',
  async run(central, [typed], print) {
    const result = await releaseOrder(central, reference(typed))
    if (!result.ok) throw new CommandError(whyNotReleased[result.error])
    print('The order waits for production.')
  },
}

const retain: CentralCommand = {
  name: 'letters retain',
  usage: '',
  summary: 'Forget the national identity numbers of orders that were settled long ago',
  async run(central, _parameters, print) {
    print(`numbers forgotten: ${await forgetNumbers(central)}`)
  },
}

function reference(typed = ''): ReferenceNumber {
  const parsed = parseReferenceNumber(typed)
  if (!parsed) throw new CommandError('This is no reference number. It looks like K7QM-2XHA-9TRC.')
  return parsed
}

export const orderCommands: CentralCommand[] = [status, release, retain]
