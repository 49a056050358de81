import { readAnswerFile } from './answers/answerFile.ts'
import type { Watch } from './handOver/checkpoints.ts'
import { deliverToFolder, registerFolder } from './handOver/registerFolder.ts'
import type { RegisterConnection } from './registerConnection.ts'

interface Files {
  dataDirectory: string
  /** With what the register answered. */
  answerFile?: string
  watch?: Watch | undefined
}

/** The register by files: messages lie in a folder to be fetched, and an operator brings the answers. */
export function registerFiles({ dataDirectory, answerFile, watch }: Files): RegisterConnection {
  const folder = registerFolder(dataDirectory)
  return {
    deliver: (message) => deliverToFolder(folder, message, watch),
    answers: () =>
      answerFile === undefined
        ? Promise.resolve({ answers: [], unreadable: [] })
        : readAnswerFile(answerFile),
  }
}
