import type { Form } from './form.js';

/** Every kind of form, by the name in custom ids. */
export const FORMS: ReadonlyMap<string, Form> = new Map([].map((form: Form) => [form.name, form]));
