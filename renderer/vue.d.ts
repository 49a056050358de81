/** For tools that don't read `.vue` files themselves, such as ESLint; vue-tsc does, and takes the real types. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent
  export default component
}
