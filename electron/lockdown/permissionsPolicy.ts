import type { Lockdown } from '../policy.ts'

/** Features the page can't even ask for; {@link file://./permissionRequests.ts} denies what is left. */
const features = [
  'accelerometer',
  'bluetooth',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

export const policy: Lockdown = {
  cites:
    'https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content',
  responseHeaders: { 'permissions-policy': features.map((feature) => `${feature}=()`).join(', ') },
}
