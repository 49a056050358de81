import type { WebPreferences } from 'electron'
import { policy as clipboard } from './lockdown/clipboard.ts'
import { policy as contentSecurityPolicy } from './lockdown/contentSecurityPolicy.ts'
import { policy as contextIsolation } from './lockdown/contextIsolation.ts'
import { policy as contextMenu } from './lockdown/contextMenu.ts'
import { policy as developerTools } from './lockdown/developerTools.ts'
import { policy as documentSandbox } from './lockdown/documentSandbox.ts'
import { policy as downloads } from './lockdown/downloads.ts'
import { policy as dragAndDrop } from './lockdown/dragAndDrop.ts'
import { policy as navigation } from './lockdown/navigation.ts'
import { policy as nodeIntegration } from './lockdown/nodeIntegration.ts'
import { policy as otherOrigins } from './lockdown/otherOrigins.ts'
import { policy as permissionChecks } from './lockdown/permissionChecks.ts'
import { policy as permissionRequests } from './lockdown/permissionRequests.ts'
import { policy as permissionsPolicy } from './lockdown/permissionsPolicy.ts'
import { policy as popups } from './lockdown/popups.ts'
import { policy as redirects } from './lockdown/redirects.ts'
import { policy as responseHeaders } from './lockdown/responseHeaders.ts'
import { policy as sandbox } from './lockdown/sandbox.ts'
import { policy as servedFiles } from './lockdown/servedFiles.ts'
import { policy as shortcuts } from './lockdown/shortcuts.ts'
import { policy as webviews } from './lockdown/webviews.ts'
import { policy as zoom } from './lockdown/zoom.ts'
import type { Lockdown } from './policy.ts'

export const policies: readonly Lockdown[] = [
  clipboard,
  contentSecurityPolicy,
  contextIsolation,
  contextMenu,
  developerTools,
  documentSandbox,
  downloads,
  dragAndDrop,
  navigation,
  nodeIntegration,
  otherOrigins,
  permissionChecks,
  permissionRequests,
  permissionsPolicy,
  popups,
  redirects,
  responseHeaders,
  sandbox,
  servedFiles,
  shortcuts,
  webviews,
  zoom,
]

/** Every policy's part, to go over what a view asks for itself. */
export const joinedPreferences: WebPreferences = policies.reduce(
  (joined, policy) => ({ ...joined, ...policy.webPreferences }),
  {},
)

export const joinedHeaders = joinHeaders()

/** Several policies may state the same header: a list of values, all of which hold (RFC 9110, 5.3). */
function joinHeaders(): Record<string, string> {
  const joined: Record<string, string> = {}
  for (const [name, value] of policies.flatMap((policy) => Object.entries(policy.responseHeaders ?? {}))) {
    joined[name] = name in joined ? `${joined[name]}, ${value}` : value
  }
  return joined
}
