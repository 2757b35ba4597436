import { wordSet } from './word-set.ts';

/** Fields that people work in. */
export const KNOWN_FIELDS = wordSet(
  'healthcare,health care,fintech,finance,banking,insurance,tech,it,marketing,sales,education,retail,consulting,law,media,advertising,gaming,biotech,pharma,pharmaceuticals,real estate,logistics,hospitality,publishing,journalism,engineering,construction,manufacturing,agriculture,energy,telecom,aerospace,automotive,cybersecurity,e-commerce,ecommerce,hr,human resources,accounting,edtech,healthtech,medtech,academia,politics,film,music,fashion,tourism,transport,shipping,mining,robotics,ai,software,hardware,design,architecture,government,public health,nursing,teaching,medicine,research,data science,web3,crypto,adtech,proptech,climate tech,venture capital,private equity,investment banking,social work,public relations,customer support,product management,project management',
);

/** What people study. */
export const FIELDS_OF_STUDY = wordSet(
  'law,medicine,literature,linguistics,physics,chemistry,biology,mathematics,maths,math,history,geography,philosophy,psychology,sociology,anthropology,archaeology,economics,business,accounting,finance,engineering,architecture,design,art,fine arts,art history,music,theatre,film,journalism,politics,political science,international relations,computer science,data science,statistics,informatics,nursing,pharmacy,dentistry,veterinary medicine,education,theology,classics,english,french,german,spanish,italian,russian,japanese,chinese,arabic,marine biology,neuroscience,biochemistry,genetics,astronomy,geology,ecology,environmental science,agriculture,forestry,social work,public health,media studies,gender studies,cognitive science,mechanical engineering,electrical engineering,civil engineering,chemical engineering,software engineering,materials science,urban planning,graphic design,fashion design,photography,translation,communications,marketing,management',
);
