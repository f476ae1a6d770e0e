import { type Detector, type DetectorForm, type Examples, examplesOf } from '../define-detector.ts';

/** What a builder makes, with forms of its own beside it and `examples` that these accept or refuse. */
export function withForms(
  detector: Detector,
  forms: readonly DetectorForm[],
  examples: () => Partial<Examples>,
): Detector {
  return {
    ...detector,
    forms: [...(detector.forms ?? []), ...forms],
    examples: () => {
      const { match, reject } = examplesOf(detector);
      const own = examples();
      return { match: [...match, ...(own.match ?? [])], reject: [...reject, ...(own.reject ?? [])] };
    },
  };
}
