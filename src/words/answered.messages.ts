/** Words of answers to the questions of a framework that are no step of its scale. */
export const answeredMessages = {
  nl: {
    range: '{{lowest}} tot {{highest}}',
    followed: 'gevolgd',
    departed: 'afgeweken',
    unknown: 'niet bekend',
    'not-applicable': 'niet van toepassing',
    none: 'geen oordeel',
  },
  en: {
    range: '{{lowest}} to {{highest}}',
    followed: 'followed',
    departed: 'departed from',
    unknown: 'not known',
    'not-applicable': 'does not apply',
    none: 'no verdict',
  },
};
