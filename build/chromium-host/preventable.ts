/** An event whose default a listener may prevent, as Electron hands them to its listeners. */
export class Preventable {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}
