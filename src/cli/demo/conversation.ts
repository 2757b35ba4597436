/** A message of the sample conversation. */
export interface DemoMessage {
  readonly id: string;
  readonly speaker: string;
  /** When it was said. */
  readonly at: string;
  /** When it reached the memory, where that was later. */
  readonly received?: string;
  readonly text: string;
}

/** Three people over six years: jobs, a return, moves, a correction, a denial, a hoax, and a message that arrives years late. */
export const CONVERSATION: readonly DemoMessage[] = [
  { id: 'd01', speaker: 'Mara', at: '2018-09-03T09:00:00Z', text: 'Hi, I am Mara. I started at Northwind today.' },
  { id: 'd02', speaker: 'Mara', at: '2018-09-03T09:02:00Z', text: 'I live in Lisbon.' },
  { id: 'd03', speaker: 'Tomas', at: '2018-09-05T10:00:00Z', text: 'I have worked at Northwind since 2016.' },
  { id: 'd04', speaker: 'Priya', at: '2019-02-11T15:30:00Z', text: 'I work at Fabrikam and I live in London.' },
  { id: 'd05', speaker: 'Mara', at: '2019-06-20T18:05:00Z', text: 'I am allergic to peanuts.' },
  { id: 'd06', speaker: 'Tomas', at: '2019-11-04T08:15:00Z', text: 'Mara reports to me.' },
  { id: 'd07', speaker: 'Mara', at: '2020-03-16T12:00:00Z', text: 'I moved to Berlin last month.' },
  { id: 'd08', speaker: 'Mara', at: '2020-09-02T09:10:00Z', text: 'I left Northwind in August. I joined Fabrikam yesterday.' },
  { id: 'd09', speaker: 'Priya', at: '2020-09-14T11:00:00Z', text: 'Mara reports to me now.' },
  { id: 'd10', speaker: 'Mara', at: '2020-09-14T11:01:00Z', text: 'Thanks for the warm welcome!' },
  {
    id: 'd11',
    speaker: 'Tomas',
    at: '2021-05-05T16:40:00Z',
    text: 'I made a mistake: I have worked at Northwind since 2014, not since 2016.',
  },
  { id: 'd12', speaker: 'Priya', at: '2021-10-01T07:55:00Z', text: 'I have a dog named Biscuit.' },
  { id: 'd13', speaker: 'Mara', at: '2022-04-04T09:00:00Z', text: "I'm back at Northwind since April 1." },
  { id: 'd14', speaker: 'Mara', at: '2022-06-08T20:20:00Z', text: 'I moved to Lisbon in May 2022.' },
  { id: 'd15', speaker: 'Priya', at: '2022-11-21T13:00:00Z', text: 'I never lived in London. I live in Leeds.' },
  { id: 'd16', speaker: 'Tomas', at: '2023-02-06T10:30:00Z', text: 'I left Northwind in January 2023.' },
  { id: 'd17', speaker: 'Mara', at: '2023-08-17T17:45:00Z', text: 'I like sailing.' },
  { id: 'd18', speaker: 'Mara', at: '2021-07-12T09:00:00Z', received: '2024-02-19T08:00:00Z', text: 'I moved to Hamburg last week.' },
  { id: 'd19', speaker: 'Priya', at: '2024-04-01T09:00:00Z', text: 'Mara works at Contoso.' },
  { id: 'd20', speaker: 'Priya', at: '2024-04-02T09:00:00Z', text: 'Forget it, that was a hoax.' },
];

/** The present of the demo. */
export const DEMO_NOW = '2024-06-01T00:00:00Z';
