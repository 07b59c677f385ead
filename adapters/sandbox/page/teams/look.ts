const ink = (colour: string) => ({ default: `var(--ac-${colour})`, subtle: `var(--ac-${colour}-subtle)` });
const inks = {
  default: ink('default'),
  dark: ink('default'),
  light: ink('light'),
  accent: ink('accent'),
  good: ink('good'),
  warning: ink('warning'),
  attention: ink('attention'),
};
const surface = (name: string) => ({ backgroundColor: `var(--ac-on-${name})`, foregroundColors: inks });
const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const weights = { lighter: 300, default: 400, bolder: 600 };

/** The renderer's settings with which a card looks as in Teams: measures of its own host config, colours as variables for light and dark. */
export const teamsLook = {
  supportsInteractivity: true,
  fontFamily: 'var(--teams-font)',
  fontSizes: sizes,
  fontWeights: weights,
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--ac-line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: surface('default'),
    emphasis: surface('emphasis'),
    accent: surface('accent'),
    good: surface('good'),
    warning: surface('warning'),
    attention: surface('attention'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', color: 'default', size: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder', color: 'default', size: 'default' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'default' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: true },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' } },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
};
