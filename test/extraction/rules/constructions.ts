import type { Example } from '../../../src/extraction/rules/relations/relation.ts';

/** Sentences by how they are built, with every claim that comes of them. Ann says them on Wednesday 2024-05-15, 09:00 UTC. */
export const CONSTRUCTIONS: readonly Example[] = [
  // what is handed over, and by whom
  [
    'Amara inherited Project Heron from Farah in May.',
    'Amara manages Project Heron 2024-05',
    'ended Farah manages Project Heron .. 2024-05',
  ],
  [
    'Marcus was replaced by Elena as head of design in March.',
    'Elena has_title head of design 2024-03',
    'ended Marcus has_title head of design .. 2024-03',
  ],
  ['Ben succeeded Dana as CTO in 2020.', 'Ben has_title CTO 2020', 'ended Dana has_title CTO .. 2020'],
  // lists, and what is only said beside them
  ['I sold my Peugeot yesterday, bike only from here on.', 'Ann sold Peugeot 2024-05-14', 'ended Ann owns Peugeot .. 2024-05-14'],
  ['I sold my Fiat in March, great car that was.', 'Ann sold Fiat 2024-03', 'ended Ann owns Fiat .. 2024-03'],
  ["I'm allergic to nuts, Siobhan!", 'Ann allergic_to nuts'],
  ['I speak French, mate.', 'Ann speaks French'],
  ['I love Mozart, Bach and Ravel.', 'Ann likes Mozart', 'Ann likes Bach', 'Ann likes Ravel'],
  ['Elena heads the data team now, replacing Marcus.', 'Elena manages data team'],
  ['Project Lynx has a deadline of 1 June 2025.', 'Project Lynx has_deadline 1 June 2025'],
  // asides that bring a statement
  ["Turns out I'm allergic to penicillin.", 'Ann allergic_to penicillin'],
  ["Looks like we're moving to Kiel in July.", 'unsure Ann lives_in Kiel 2024-07'],
  // names that could be months
  [
    "My brother Jun quit Grab last week, he's at Shopee now.",
    'Ann sibling_of Jun',
    'ended Jun works_at Grab .. 2024-05-06',
    'Jun works_at Shopee',
  ],
  ['Jan and I got married in Jan 2019.', 'Ann married_to Jan 2019-01'],
  ['June moved to Kiel last May.', 'June lives_in Kiel 2023-05'],
  ['Project Heron is due Jun 3.', 'Project Heron has_deadline Jun 3'],
  ["I've been at Bosch since Jan.", 'Ann works_at Bosch 2024-01'],
  // since something without a date
  ["I've lived in Kiel since college.", 'Ann lives_in Kiel null'],
  ["I've worked at Bosch ever since I finished school.", 'Ann works_at Bosch null'],
  ["I've been at Bosch since the merger.", 'Ann works_at Bosch null'],
  ['Since I was a kid I have lived in Kiel.', 'Ann lives_in Kiel null'],
  ["I haven't eaten meat since my surgery.", 'ended Ann eats meat'],
  ["I've lived in Kiel, since I like the sea.", 'ended Ann lives_in Kiel', 'Ann likes sea'],
  // neither, nor
  ['Neither Kim nor I eat meat.', 'not Kim eats meat', 'not Ann eats meat'],
  ['Neither Kim nor Leo works at Maersk anymore.', 'ended Kim works_at Maersk', 'ended Leo works_at Maersk'],
  // what something is only like
  ['Our puppy Zahra sleeps on the sofa as if it had always been hers.', 'Ann has_pet Zahra'],
  ['I live in Kiel as if it were Rome.', 'Ann lives_in Kiel'],
  // clauses about what stands before them
  [
    'My wife Beatriz works at Siemens, where she has been since April 2020.',
    'Ann married_to Beatriz',
    'Beatriz works_at Siemens',
    'Beatriz works_at Siemens 2020-04',
  ],
  ['Bergen is where I grew up.', 'Ann grew_up_in Bergen'],
  ['Oslo, where I live, is cold.', 'Ann lives_in Oslo'],
  ['I come from Bergen, where my brother Jon lives.', 'Ann from Bergen', 'Ann sibling_of Jon', 'Jon lives_in Bergen'],
  ['Ben went to Oxford University, where he studied law.', 'ended Ben studies law', 'ended Ben studies_at Oxford University'],
  ['Ana is at Charité, where she works as a nurse.', 'Ana works_at Charité', 'Ana has_title nurse'],
  ['We moved to Kiel, where I was born.', 'Ann lives_in Kiel', 'Ann born_in Kiel'],
  ['I live in Porto with my cat, whose name is Fado.', 'Ann lives_in Porto', 'Ann has_pet Fado'],
  ['I have a neighbour whose name is Pia.', 'Ann neighbor_of Pia'],
  ['I adopted a dog whose name is Rex.', 'Ann has_pet Rex'],
  ['My boss, whose name is Ed, lives in Kiel.', 'Ann reports_to Ed', 'Ed lives_in Kiel'],
  ['I work with Tom, whose wife Eva works at Siemens.', 'Ann colleague_of Tom', 'Tom married_to Eva', 'Eva works_at Siemens'],
  [
    'My friend Ana, whose mother is a doctor, moved to Rome and joined Bosch.',
    'Ann friend_of Ana',
    "Ana's mother has_title doctor",
    'Ana lives_in Rome',
    'Ana works_at Bosch',
  ],
  ['Our son Emil, born in 2018, loves dinosaurs.', 'Ann parent_of Emil', 'Emil born_on 2018', 'Emil likes dinosaurs'],
  ['Tom, based in Kiel, works at Bosch.', 'Tom lives_in Kiel', 'Tom works_at Bosch'],
  ['Ana, married to Tom since 2019, moved to Kiel.', 'Ana married_to Tom 2019', 'Ana lives_in Kiel'],
  [
    'Ravi, a backend engineer at Wise, is joining Project Falcon on Monday.',
    'Ravi works_at Wise',
    'Ravi has_title backend engineer',
    'Ravi works_on Project Falcon 2024-05-20',
  ],
  ['My friend Leo, now a pilot, lives in Rome.', 'Ann friend_of Leo', 'Leo has_title pilot', 'Leo lives_in Rome'],
  ['I met Tom, a nurse at Charité.', 'Ann met Tom', 'Tom works_at Charité', 'Tom has_title nurse'],
  ['I live with Ana, a teacher.', 'Ann lives_with Ana', 'Ana has_title teacher'],
  ['I work at Bosch, the biggest employer here.', 'Ann works_at Bosch'],
  // what somebody is no longer
  ["I'm a former nurse at Charité.", 'ended Ann works_at Charité', 'ended Ann has_title nurse'],
  ['Ben is a retired teacher.', 'ended Ben has_title teacher'],
  // a field, and a town
  ['I work in the Healthcare sector.', 'Ann works_in Healthcare'],
  // what opens a sentence, and what goes on from the one before
  ['My best friend is Oddny, and thanks to her I speak Norwegian.', 'Ann friend_of Oddny', 'Ann speaks Norwegian'],
  ['Due to the rent I moved to Kiel.', 'Ann lives_in Kiel'],
  ["I've gone back to eating meat.", 'Ann eats meat'],
  ['Chidi was born in Lagos and raised in Leeds.', 'Chidi born_in Lagos', 'Chidi grew_up_in Leeds'],
  ['I was hired by Bosch in 2019 and promoted to team lead in 2021.', 'Ann works_at Bosch 2019', 'Ann has_title team lead 2021'],
  ['If you ever come to Porto, I live there now.', 'Ann lives_in Porto'],
  // one of two that a name may be
  ['My daughter Ines started at Lincoln High School in September.', 'Ann parent_of Ines', 'Ines studies_at Lincoln High School 2023-09'],
  ['Ben started at Lincoln High School as a maths teacher.', 'Ben works_at Lincoln High School', 'Ben has_title maths teacher'],
  ['Dr. Okafor is my new dentist, I left Dr. Lind in April.', 'Ann has_dentist Dr. Okafor'],
  ["I've been on the board of the Green Valley Trust since 2020.", 'Ann member_of Green Valley Trust 2020'],
  // what is left out was said before
  ["I'm vegetarian, my husband Karl isn't.", 'Ann diet vegetarian', 'Ann married_to Karl', 'not Karl diet vegetarian'],
  ["I don't eat meat but Ben does.", 'not Ann eats meat', 'Ben eats meat'],
  ["Ben works at Bosch, Ana doesn't.", 'Ben works_at Bosch', 'not Ana works_at Bosch'],
  ['I speak Dutch at home and English at work.', 'Ann speaks Dutch', 'Ann speaks English'],
  // what is put first
  ['It was in 2015 that I moved to Ghent.', 'Ann lives_in Ghent 2015'],
  ["It's Carla who manages the design team, not Pete.", 'Carla manages design team'],
  ['Ever since the divorce I live alone in Lyon.', 'Ann lives_in Lyon'],
  // counted nouns and names are no verbs
  ['Tom and his wife Julia live in Bristol with their two kids.', 'Tom married_to Julia', 'Tom lives_in Bristol', 'Julia lives_in Bristol'],
  ['I have a new therapist, Omar Said.', 'Ann has_therapist Omar Said'],
  // things that move, and what begins with a purpose
  ['Our shop moved to York.'],
  ['Nadia quit her job at Lloyds to study medicine in Graz.', 'ended Nadia works_at Lloyds', 'Nadia studies medicine'],
  ['Project Lynx got pushed from June to August.', 'Project Lynx has_deadline August'],
  ['We use Linear now instead of Jira.', 'Ann uses Linear', 'not Ann uses Jira'],
  ['My old flatmate Jonas lives in Vienna.', 'ended Ann lives_with Jonas', 'Jonas lives_in Vienna'],
  // what an activity takes with it
  ["I'm passionate about improving education and infrastructure.", 'Ann likes improving education and infrastructure'],
  [
    'I love going on road trips with friends and family, hiking and chess.',
    'Ann likes going on road trips with friends and family',
    'Ann likes hiking',
    'Ann likes chess',
  ],
  ['I love hiking and dogs.', 'Ann likes hiking', 'Ann likes dogs'],
  // what is so of another too
  ['I do not eat pork, and neither does my wife Aisha.', 'not Ann eats pork', 'Ann married_to Aisha', 'not Aisha eats pork'],
  ['I like tea and so does Ben.', 'Ann likes tea', 'Ben likes tea'],
  ['I like tea, neither does Ben.', 'Ann likes tea'],
  // people named behind what they are
  ['Bram Jansen, our new head of logistics, started on 1 March.', 'Bram Jansen has_title head of logistics'],
  ['Greta Olin is our Chief Financial Officer.', 'Greta Olin has_title chief financial officer'],
  ['My friend Judy Cook lives in Rome.', 'Ann friend_of Judy Cook', 'Judy Cook lives_in Rome'],
  [
    'Our neighbours Lars and Berit moved to Spain in 2020.',
    'Ann neighbor_of Lars',
    'Ann neighbor_of Berit',
    'Lars lives_in Spain 2020',
    'Berit lives_in Spain 2020',
  ],
  ['We went to Rome with our boys Ilan and Tal.', 'Ann visited Rome', 'Ann parent_of Ilan', 'Ann parent_of Tal'],
  ['I met my brother Leo and Ana.', 'Ann met Leo', 'Ann met Ana', 'Ann sibling_of Leo'],
  ['We adopted a stray and named her Dimitra.', 'Ann has_pet Dimitra'],
  ['My colleague Tom, with whom I share an office, speaks Finnish.', 'Ann colleague_of Tom', 'Tom speaks Finnish'],
  // since then
  ['I joined Vattenfall in 2019 and have worked there ever since.', 'Ann works_at Vattenfall 2019', 'Ann works_at Vattenfall 2019'],
  [
    'I graduated from Uppsala University in 2022 and have worked for Vattenfall ever since.',
    'Ann graduated_from Uppsala University 2022',
    'ended Ann studies_at Uppsala University .. 2022',
    'Ann works_at Vattenfall 2022',
  ],
  ['I have been learning the violin since I was forty.', 'Ann studies violin null'],
  // towns, cars and bands are themselves
  ["I'm doing a master's in Lund since September."],
  ['I gave my old Saab to my nephew Otto.', 'ended Ann owns Saab', 'Ann relative_of Otto'],
  ['Arlo plays drums in a band called Static Garden.', 'Arlo plays drums', 'Arlo member_of Static Garden'],
  // dates that are set
  ['The deadline for Orion is set for 3 September.', 'Orion has_deadline 3 September'],
  ['The launch of Orion is planned for 3 September.', 'Orion launch_date 3 September'],
  ['The deadline of Orion was moved to 3 September.', 'Orion has_deadline 3 September'],
  // jobs by what one is made, starts as, or has studied for
  ['I was made partner at Mason Hayes in 2020.', 'Ann works_at Mason Hayes 2020', 'Ann has_title partner 2020'],
  ["I've just been made redundant at Barclays after nine years.", 'ended Ann works_at Barclays'],
  [
    "I'm starting a new role as a risk analyst at Monzo next week.",
    'Ann works_at Monzo 2024-05-20',
    'Ann has_title risk analyst 2024-05-20',
  ],
  ['No longer at Pfizer, joined Roche in March.', 'ended Ann works_at Pfizer', 'Ann works_at Roche 2024-03'],
  ['My degree is in physics but I work as a chef.', 'Ann studies physics', 'Ann has_title chef'],
  ['Ana works at an Italian restaurant called Da Mario.', 'Ana works_at Da Mario'],
  ['I have a German shepherd called Rex.', 'Ann has_pet Rex'],
  ['Did I mention that I moved to Bath in March?', 'Ann lives_in Bath 2024-03'],
  // what has no verb, what there is, and who we are
  ['Not a fan of cilantro tbh', 'not Ann likes cilantro', 'Ann dislikes cilantro'],
  ['Huge fan of Bach here', 'Ann likes Bach'],
  ['There is a new guy on our team called Dario, he used to be at Nvidia.', 'ended Dario works_at Nvidia'],
  ['Our company switched to Linear in May.', 'Ann uses Linear 2024-05'],
  // from when on
  ['As of June 1 I am Head of Sales.', 'Ann has_title Head of Sales 2024-06-01'],
  ['With effect from 1 July, Ines Falk will be managing director.', 'Ines Falk has_title managing director 2024-07-01'],
  ['We have appointed Ines Falk as managing director with effect from 1 July.', 'Ines Falk has_title managing director 2024-07-01'],
  ["I've worked at Bosch from January.", 'Ann works_at Bosch 2024-01'],
  ['I am allergic to latex, as noted last year.', 'Ann allergic_to latex'],
  ["Since Solveig's death I have lived in Oslo.", 'Ann lives_in Oslo null'],
  // what one can hardly believe, and what a message says it is
  ["I can't believe Ben left Bosch in March.", 'ended Ben works_at Bosch .. 2024-03'],
  ["It's been five years since I joined Spotify.", 'Ann works_at Spotify 2019'],
  ['Life update: left Ikea, moved to Malmö.', 'ended Ann works_at Ikea', 'Ann lives_in Malmö'],
  // names between commas, and whose
  ['I met my wife, Solveig, at a dance in 1987.', 'Ann married_to Solveig', 'Ann met Solveig 1987'],
  ['I told my boss, Ana, that I moved to Kiel.', 'Ann reports_to Ana', 'Ann lives_in Kiel'],
  ['My sister moved in with her husband Pieter.', "Ann's sister lives_with Pieter", "Ann's sister married_to Pieter"],
  // whose, and to what
  ['Duncan sold his van in March.', 'Duncan sold van 2024-03', 'ended Duncan owns van .. 2024-03'],
  ['Did Rafa tell you? He left Bosch.', 'ended Rafa works_at Bosch'],
  ['The manuscript deadline was pushed to 28 June.', 'manuscript has_deadline 28 June'],
  ["I've been learning Basque for two years.", 'Ann studies Basque 2022'],
  ['I prefer working from home to commuting.', 'Ann prefers working from home'],
  ["I've swapped coffee for matcha.", 'ended Ann drinks coffee', 'Ann drinks matcha'],
  // whom a sentence is addressed to, and what only its beginning depends on
  ['To the student who asked: from 2012 to 2016 I worked at Charité.', 'Ann works_at Charité 2012 .. 2016'],
  ['For those who asked: I live in Kiel.', 'Ann lives_in Kiel'],
  ["Don't worry if it squeaks: I adopted a hamster called Rex.", 'Ann has_pet Rex'],
  ['If all goes well: I move to Kiel.'],
  ['I move to Kiel if I get the job: Bosch.'],
  ['sooo I married Yusuf on 3 May', 'Ann married_to Yusuf 2024-05-03'],
  // names with an article of their own
  ['Ben was a member of The Quiet Hours until 2020.', 'Ben member_of The Quiet Hours null .. 2020'],
  ['I work for The Guardian.', 'Ann works_at The Guardian'],
  ['I live in The Netherlands.', 'Ann lives_in Netherlands'],
  // what somebody is, and is too
  ["I'm vegetarian and allergic to soy, so label your sauces.", 'Ann diet vegetarian', 'Ann allergic_to soy'],
  ["I'm allergic to nuts and vegetarian.", 'Ann allergic_to nuts', 'Ann diet vegetarian'],
  ['Ben is vegan, allergic to soy and married to Ana.', 'Ben diet vegan', 'Ben allergic_to soy', 'Ben married_to Ana'],
  ["I'm vegetarian but not allergic to soy.", 'Ann diet vegetarian', 'not Ann allergic_to soy'],
  ["I'm not vegetarian or allergic to soy.", 'not Ann diet vegetarian'],
  ['I was tired and vegan until 2020.', 'Ann diet vegan null .. 2020'],
  // two times that an "and" parts
  ['I quit Bosch in April and on Monday I started at Siemens.', 'ended Ann works_at Bosch .. 2024-04', 'Ann works_at Siemens 2024-05-13'],
  // who leaves a job and starts at a school works there
  ['I quit Bosch and started at Elm Primary School.', 'ended Ann works_at Bosch', 'Ann works_at Elm Primary School'],
  ['I quit Bosch and started at Leiden University.', 'ended Ann works_at Bosch', 'Ann studies_at Leiden University'],
  ['In September I start at KU Leuven.', 'Ann studies_at KU Leuven 2024-09'],
  ["I'll be studying game design at KU Leuven.", 'Ann plans_to study game design at KU Leuven'],
  ['I switched from industrial design to law in May.', 'ended Ann studies industrial design .. 2024-05', 'Ann studies law 2024-05'],
  ['I switched from marketing to sales.'],
  // names that begin with a word
  ['Floating School, our studio project, is due on 24 May.', 'Floating School has_deadline 24 May'],
  ['Salt Roads is due in June.', 'Salt Roads has_deadline June'],
  ['Poor Oddny lives in Rome.', 'Oddny lives_in Rome'],
  ['Leaving Bosch was hard.'],
  // trials and audits by name
  ['Ben joined the HOPE Trial in April.', 'Ben works_on HOPE Trial 2024-04'],
  ['Ben left the Falls Audit in April.', 'ended Ben works_on Falls Audit .. 2024-04'],
  ['I joined a trial in April.'],
  // what it never was
  ["It was never hazelnuts: I'm allergic to walnuts.", 'corrected Ann allergic_to walnuts (was hazelnuts)'],
  ["It's not Acme. I work at Apex and love tea.", 'corrected Ann works_at Apex (was Acme)', 'Ann likes tea'],
  ["It isn't Berlin, I live in Potsdam.", 'corrected Ann lives_in Potsdam (was Berlin)'],
  ["It's not Ben: Lena works at Bosch.", 'Lena works_at Bosch'],
  ["It's not my fault: I live in Kiel.", 'Ann lives_in Kiel'],
  ["It's not true: I live in Kiel.", 'Ann lives_in Kiel'],
  ['They were never friends. I love figs.', 'Ann likes figs'],
];
