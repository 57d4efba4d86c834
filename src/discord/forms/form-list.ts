import { annotateSent } from './annotate.js';
import type { Form } from './form.js';

/** Every kind of form, by the name in custom ids. */
export const FORMS: ReadonlyMap<string, Form> = new Map([annotateSent].map((form: Form) => [form.name, form]));
