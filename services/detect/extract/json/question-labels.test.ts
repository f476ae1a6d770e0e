import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const named = async (value: unknown) =>
  (await collect(Buffer.from(JSON.stringify(value)), 'a.json')).fields
    .filter(({ name }) => name.includes('\0'))
    .map(({ name, value: text }) => `${name.split('\0').at(-2)}=${text}`);

describe('answers that point to their questions by an id', () => {
  const questions = [
    { id: 'q1', label: 'Passport' },
    { id: 'q2', label: 'Phone' },
  ];

  it.each([
    [
      {
        questions,
        submissions: [
          {
            answers: [
              { question_id: 'q1', answer: '1-1' },
              { question_id: 'q2', answer: '2-2' },
            ],
          },
        ],
      },
    ],
    [{ submissions: [{ answers: { q1: '1-1', q2: { value: ['2-2'] } } }], questions }],
    [
      {
        form_response: {
          definition: { fields: questions },
          answers: [
            { text: '1-1', field: { id: 'q1' } },
            { text: '2-2', field: { id: 'q2' } },
          ],
        },
      },
    ],
    [
      {
        pages: [
          {
            questions: [
              { id: 1, headings: [{ heading: 'Passport' }] },
              { id: 2, headings: [{ heading: 'Phone' }] },
            ],
          },
        ],
        data: [
          {
            questions: [
              { id: 1, answers: [{ text: '1-1' }] },
              { id: 2, answers: [{ text: '2-2' }] },
            ],
          },
        ],
      },
    ],
    [
      {
        items: [
          { title: 'Passport', questionItem: { question: { questionId: 'x' } } },
          { title: 'Phone', questionItem: { question: { questionId: 'y' } } },
        ],
        responses: [
          {
            answers: {
              x: { questionId: 'x', textAnswers: { answers: [{ value: '1-1' }] } },
              y: { questionId: 'y', textAnswers: { answers: [{ value: '2-2' }] } },
            },
          },
        ],
      },
    ],
  ])('have their names: %j', async (value) => {
    expect(await named(value)).toEqual(['Passport=1-1', 'Phone=2-2']);
  });

  it('a title names nothing that stands under no answers, and no answer to another question', async () => {
    expect(
      await named({ tasks: [{ id: 't1', title: 'Phone' }], spent: [{ task: 't1', minutes: '44' }], responses: [] }),
    ).toEqual([]);
    expect(await named({ questions, answers: [{ question_id: 'q9', answer: '1-1' }] })).toEqual([]);
  });
});
