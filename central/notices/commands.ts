import { validate as isUuid } from 'uuid'
import { CommandError, type CentralCommand } from '../central.ts'
import { listDeadNotices, reviveNotice } from './notice.repository.ts'

const dead: CentralCommand = {
  name: 'notices dead',
  usage: '',
  summary: 'List the e-mails and text messages that could not be sent: id, when, kind, why',
  async run({ db }, _parameters, print) {
    for (const { notice_id, created_at, kind, failure, attempts, resendable } of await listDeadNotices(db)) {
      const remark = resendable ? '' : ', nothing left to send'
      print(`${notice_id}  ${created_at.toISOString()}  ${kind}  ${failure}, attempts: ${attempts}${remark}`)
    }
  },
}

const retry: CentralCommand = {
  name: 'notices retry',
  usage: '<notice>',
  summary: 'Send a dead notice again',
  async run({ db, clock }, [noticeId = ''], print) {
    if (!isUuid(noticeId) || !(await reviveNotice(db, noticeId, clock())))
      throw new CommandError('No such notice can be sent again. See `notices dead`.')
    print(`Notice ${noticeId} is sent again.`)
  },
}

export const noticeCommands: CentralCommand[] = [dead, retry]
