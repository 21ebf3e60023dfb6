import { existsSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import type { OpenTerminal } from './open-terminal.ts';
import { DARK, type ScreenLook, screenSvg } from './screen-svg.ts';

// DejaVu Sans stands behind the monospaced face for the signs it lacks.
const FONTS = ['DejaVuSansMono.ttf', 'DejaVuSansMono-Bold.ttf', 'DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map(
  (name) => `/usr/share/fonts/truetype/dejavu/${name}`,
);

// Chinese letters, where a picture has some.
const CHINESE = ['Regular', 'Bold'].map((weight) => `/usr/share/fonts/opentype/noto/NotoSansCJK-${weight}.ttc`);

/** Why no picture with Chinese letters can be made here; null where one can. */
export function missingChineseFont(): string | null {
  return CHINESE.every((font) => existsSync(font)) ? null : 'install the package fonts-noto-cjk';
}

/** Why no picture can be made here; null where one can. */
export function missingFonts(): string | null {
  const missing = FONTS.filter((font) => !existsSync(font));
  if (missing.length === 0) return null;
  return `${missing.join(', ')} missing: install the package fonts-dejavu-core`;
}

/** The screen as a PNG, `zoom` pixels a point. @throws where the fonts are missing */
export function screenPng(terminal: OpenTerminal, zoom = 2, look: ScreenLook = DARK): Uint8Array {
  const missing = missingFonts();
  if (missing !== null) throw new Error(missing);
  const drawn = new Resvg(screenSvg(terminal, look), {
    font: {
      loadSystemFonts: false,
      fontFiles: [...FONTS, ...CHINESE.filter((font) => existsSync(font))],
      defaultFontFamily: 'DejaVu Sans Mono',
    },
    fitTo: { mode: 'zoom', value: zoom },
  });
  return drawn.render().asPng();
}
