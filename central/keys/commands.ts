import { CommandError, type CentralCommand } from '../central.ts'
import { keyFileOf } from './keyFile.ts'
import { retireSealingKeyOf, rotateSealingKey } from './rotation.service.ts'
import { listSealingKeys } from './sealingKey.repository.ts'

const list: CentralCommand = {
  name: 'keys list',
  usage: '',
  summary: 'List the sealing keys, newest first: id, since when, until when',
  async run({ db }, _parameters, print) {
    for (const { key_id, added_at, retired_at } of await listSealingKeys(db))
      print(`${key_id}  ${added_at.toISOString()}  ${retired_at?.toISOString() ?? 'in use'}`)
  },
}

const rotate: CentralCommand = {
  name: 'keys rotate',
  usage: '',
  summary: 'Make a new sealing key; older ones still open what kiosks hold',
  async run(central, _parameters, print) {
    print(`Made sealing key ${await rotateSealingKey(central)}.`)
    print(`Copy ${keyFileOf(central.dataDirectory)} to your backup of keys and to every node,`)
    print('then start each anew: kiosks seal to the new key from then on.')
  },
}

const retire: CentralCommand = {
  name: 'keys retire',
  usage: '<key>',
  summary: 'Destroy a sealing key that nothing is sealed to any more',
  async run(central, [keyId = ''], print) {
    const retired = await retireSealingKeyOf(central, keyId.toLowerCase())
    if (retired.ok) {
      print(
        `Sealing key ${keyId} is gone from ${keyFileOf(central.dataDirectory)}: remove it from every copy.`,
      )
      return
    }
    switch (retired.reason) {
      case 'unknown':
        throw new CommandError('There is no such sealing key. See `keys list`.')
      case 'in_use':
        throw new CommandError('This is the key that kiosks seal to. First make a new one: keys rotate.')
      case 'held':
        throw new CommandError(
          `These kiosks may hold what is sealed to it: ${retired.kioskIds.join(', ')}. Let them sync and take a backup; revoke those that are lost.`,
        )
    }
  },
}

export const keyCommands: CentralCommand[] = [list, rotate, retire]
