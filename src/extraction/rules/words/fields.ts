import { wordSet } from './word-set.ts';

/** Fields that people work in. */
export const KNOWN_FIELDS = wordSet(
  'healthcare,health care,fintech,finance,banking,insurance,tech,it,marketing,sales,education,retail,consulting,law,media,advertising,gaming,biotech,pharma,pharmaceuticals,real estate,logistics,hospitality,publishing,journalism,engineering,construction,manufacturing,agriculture,energy,telecom,aerospace,automotive,cybersecurity,e-commerce,ecommerce,hr,human resources,accounting,edtech,healthtech,medtech,academia,politics,film,music,fashion,tourism,transport,shipping,mining,robotics,ai,software,hardware,design,architecture,government,public health,nursing,teaching,medicine,research,data science,web3,crypto,adtech,proptech,climate tech,venture capital,private equity,investment banking,social work,public relations,customer support,product management,project management',
);
