import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { screensOrigin } from '../screens.ts'

/**
 * Whether a call comes from the main frame of the page that is on, and that page is ours. Whatever can't be said for
 * sure is a no: a frame that is gone, a page that was replaced a moment ago.
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function isOurScreen(
  { sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  current: WebContents | null,
): boolean {
  return (
    current !== null &&
    sender === current &&
    senderFrame !== null &&
    !senderFrame.detached &&
    senderFrame.parent === null &&
    senderFrame.origin === screensOrigin
  )
}
