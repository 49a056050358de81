import type { Thing } from '../../../shared/domain/humanCheck.ts'
import dog from '@twemoji/svg/1f415.svg'
import cat from '@twemoji/svg/1f408.svg'
import elephant from '@twemoji/svg/1f418.svg'
import bird from '@twemoji/svg/1f426.svg'
import cow from '@twemoji/svg/1f404.svg'
import bear from '@twemoji/svg/1f43b.svg'
import bread from '@twemoji/svg/1f35e.svg'
import apple from '@twemoji/svg/1f34e.svg'
import cheese from '@twemoji/svg/1f9c0.svg'
import egg from '@twemoji/svg/1f95a.svg'
import carrot from '@twemoji/svg/1f955.svg'
import cake from '@twemoji/svg/1f382.svg'
import bus from '@twemoji/svg/1f68c.svg'
import bicycle from '@twemoji/svg/1f6b2.svg'
import boat from '@twemoji/svg/26f5.svg'
import train from '@twemoji/svg/1f686.svg'
import car from '@twemoji/svg/1f697.svg'
import aeroplane from '@twemoji/svg/2708.svg'
import shoe from '@twemoji/svg/1f45f.svg'
import hat from '@twemoji/svg/1f3a9.svg'
import mitten from '@twemoji/svg/1f9e4.svg'
import sock from '@twemoji/svg/1f9e6.svg'
import shirt from '@twemoji/svg/1f455.svg'
import jacket from '@twemoji/svg/1f9e5.svg'

/** Pictures that everybody knows from messages. Twemoji by Twitter and other contributors, CC BY 4.0. */
export const pictograms: Record<Thing, string> = {
  dog,
  cat,
  elephant,
  bird,
  cow,
  bear,
  bread,
  apple,
  cheese,
  egg,
  carrot,
  cake,
  bus,
  bicycle,
  boat,
  train,
  car,
  aeroplane,
  shoe,
  hat,
  mitten,
  sock,
  shirt,
  jacket,
}
