export const protectDeviceKey = (_e: string) => undefined
