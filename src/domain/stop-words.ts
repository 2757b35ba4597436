/**
 * Words that say little about what a text is about, diacritics folded as in `searchWords`. Words that carry meaning in another of these languages
 * (German "war" and "hat", Spanish "sin") are left out. Part of `hash@1`: a change here makes other vectors and asks for another id.
 */
const ENGLISH = `a about after again all also am an and any are as at be because been before being but by can could d did do does doing don for from get
  got had has have having he her here hers him his how i if in into is it its just ll let m me more most much my no not now of off oh on or our out over
  re really s she should so some such t than that the their them then there these they this those to too up us ve very was we were what when where which
  while who whom whose why will with would yeah yes you your`;
const FRENCH = `au aux avec ce ces cet cette dans de des du elle elles en est et etait eu il ils je la le les leur leurs lui ma mais mes moi ne nos notre
  nous ont ou par pas pour qu que quel quelle qui sa ses suis sur ta te tes toi tu un une vos votre vous y`;
const GERMAN = `aber als auch auf aus bei da das dass dem den der des die dich dir doch du ein eine einem einen einer eines er es fur haben habe ich ihm
  ihn ihr ihre im ins ist ja kann mein meine mich mir mit nach nicht noch nur oder sein seine sich sie sind uber um und uns unser vom von wann warum was
  weil wenn wer wie wir wird wo zu zum zur`;
const SPANISH = `al como con cual cuando del donde el ella ellas ellos en era eres es esa ese eso esta este esto estoy fue ha han hay la las le les lo los
  mas mi mis muy nos o para pero por porque que quien se si sobre soy su sus tambien te tiene tu un una y ya yo`;
const ITALIAN = `agli ai al alla alle anche che chi ci col cosa da dal dalla degli dei del della delle di dove e ed era gli ho il in io la le lei lo loro
  lui ma mi mia mio nei nel nella non o per piu quale quando questa questo se si sono su sua suo ti tu un una uno`;
const PORTUGUESE = `ao aos as com como da das de dela dele do dos e ela ele em era essa esse esta este eu foi isso ja lhe mais mas meu minha muito na nao
  nas no nos o os ou para pela pelo por porque quando que quem se seu sua tambem te tem um uma voce`;
const DUTCH = `aan als bij dan dat de deze die dit door een en er ge haar hebben heb heeft het hij hoe hun ik in is je jij kan maar me met mij mijn naar
  niet nog nu of om onze ook op over te tot uit van voor waar waarom wat we wel wie wij wordt ze zich zij zijn zo`;

export const STOP_WORDS: ReadonlySet<string> = new Set(
  [ENGLISH, FRENCH, GERMAN, SPANISH, ITALIAN, PORTUGUESE, DUTCH].flatMap((words) => words.split(/\s+/)),
);
