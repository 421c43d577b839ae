/** Why an assessment is to be made again. */
export const reassessmentMessages = {
  nl: {
    'date.default': 'Uiterlijk {{day}}, vier jaar na de vorige keer.',
    'date.set': 'Uiterlijk {{day}}, zo is afgesproken.',
    growth: 'De bijdrage groeide {{percent}} van {{from}} tot {{to}}: van {{before}} naar {{after}}.',
    exit: 'De deelname eindigt op {{day}}.',
    'exit.notice': 'De deelname eindigt op {{day}}; opzeggen kan tot {{notice}}.',
    law: 'De wet veranderde sindsdien: {{articles}} op {{day}}.',
    evaluation: 'De samenwerking wordt uiterlijk {{day}} geëvalueerd.',
    more: '{{articles}} en {{count}} andere artikelen',
  },
  en: {
    'date.default': 'By {{day}}, four years after the last time.',
    'date.set': 'By {{day}}, as was agreed.',
    growth: 'The contribution grew {{percent}} from {{from}} to {{to}}: from {{before}} to {{after}}.',
    exit: 'Participation ends on {{day}}.',
    'exit.notice': 'Participation ends on {{day}}; notice can be given until {{notice}}.',
    law: 'The law changed since: {{articles}} on {{day}}.',
    evaluation: 'The partnership is to be evaluated by {{day}}.',
    more: '{{articles}} and {{count}} other articles',
  },
};
