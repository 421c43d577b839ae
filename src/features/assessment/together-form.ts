import type { Framework } from '#domain/assessment/framework.ts';
import type { Question } from '#domain/assessment/question.ts';

/** A joint answer as it was typed, and the version on which the page was opened (0: none yet). */
export interface SentJoint {
  readonly answer: string;
  readonly reason: string;
  readonly version: number;
}

/** Reads the joint answers of a form by the key of their cell; cells the form did not have are left out. */
export function readTogetherForm(form: URLSearchParams, keys: readonly string[]): ReadonlyMap<string, SentJoint> {
  return new Map(
    keys.flatMap((key) => {
      const version = form.get(`was.${key}`);
      if (version === null) return [];
      const text = (name: string) => (form.get(`${name}.${key}`) ?? '').replace(/\r\n?/g, '\n').trim();
      return [[key, { answer: text('samen'), reason: text('reden'), version: Number(version) || 0 }] as const];
    }),
  );
}

/** Answers that can be given together to a question, as the register writes them; every range of neighbours too. */
export function jointAnswers(from: Framework, question: Question): readonly string[] {
  switch (question.kind) {
    case 'choice':
      return [...question.options.map((option) => `option:${option.id}`), 'unknown'];
    case 'comply-or-explain':
      return ['followed', 'departed', 'unknown'];
    case 'scored': {
      const steps = from.scale.steps.map((step) => step.id);
      return [
        ...steps,
        ...steps.slice(1).map((step, index) => `${steps[index]}..${step}`),
        'unknown',
        ...(from.scale.mayNotApply ? ['not-applicable'] : []),
      ];
    }
  }
}
