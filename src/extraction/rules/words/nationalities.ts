import { wordSet } from './word-set.ts';

/** What somebody from a country is. */
export const NATIONALITIES = wordSet(
  `american british english scottish welsh irish canadian australian austrian swiss belgian german french spanish portuguese italian dutch polish russian ukrainian czech slovak hungarian romanian bulgarian greek turkish swedish danish norwegian finnish
   icelandic estonian latvian lithuanian croatian serbian bosnian slovenian albanian macedonian moldovan belarusian georgian armenian azerbaijani israeli palestinian lebanese syrian jordanian iraqi iranian saudi emirati egyptian moroccan algerian tunisian
   libyan sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan congolese nigerian ghanaian senegalese cameroonian ivorian malian zambian zimbabwean namibian indian pakistani bangladeshi nepali nepalese afghan kazakh uzbek mongolian chinese
   taiwanese japanese korean vietnamese thai cambodian laotian burmese malaysian singaporean indonesian filipino mexican guatemalan honduran salvadoran nicaraguan panamanian cuban jamaican haitian dominican colombian venezuelan ecuadorian peruvian bolivian
   brazilian chilean argentinian argentine uruguayan paraguayan maltese cypriot luxembourgish catalan basque kurdish`,
);
