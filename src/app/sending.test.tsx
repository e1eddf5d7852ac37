// @vitest-environment jsdom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { inputs } from '../inputs/registry.ts';
import { SAMPLES, type Sample } from '../inputs/testSamples.ts';
import { encode } from '../request/encode.ts';
import type { Arg } from '../spec/model.ts';
import { makeArg } from '../spec/testing.ts';
import { ArgField } from './form/ArgField.tsx';
import { defaultValues, fieldKey, hold, valueOf, type FormValues } from './form/form.ts';

beforeAll(() => {
  // jsdom has no object URLs.
  URL.createObjectURL = () => 'blob:test';
  URL.revokeObjectURL = () => undefined;
});
afterEach(cleanup);

/** What a form with this one argument would send, as texts and as `name type` for files. */
function sentBy(form: UseFormReturn<FormValues>, arg: Arg): string[] {
  const { plan } = encode({ path: '/', args: [arg] }, { dialect: 'v2', valueOf: () => valueOf(form.getValues(), arg) });
  const { body } = plan;
  if (body.type === 'json') return body.members.map(({ value }) => value);
  const parts = body.type === 'multipart' ? body.parts : [];
  return [
    ...plan.query.map(({ value }) => value),
    ...parts.map((part) => ('text' in part ? part.text : `${part.fileName} ${part.contentType}`)),
  ];
}

async function fill(arg: Arg, { keys, value }: Sample): Promise<UseFormReturn<FormValues>> {
  let form: UseFormReturn<FormValues> | undefined;
  function OneField() {
    const own = useForm<FormValues>({ defaultValues: defaultValues([arg]), mode: 'onTouched' });
    useEffect(() => {
      form = own;
    });
    return <ArgField arg={arg} control={own.control} />;
  }
  const { container } = render(<OneField />);
  await waitFor(() => expect(container.querySelector('[data-blank]')).toBeNull(), { timeout: 15_000 });
  if (form === undefined) throw new Error('No form.');
  const picker = container.querySelector('input[type=file]');
  if (picker !== null) {
    fireEvent.change(picker, { target: { files: Array.isArray(value) ? value : [value] } });
    await waitFor(() => expect(sentBy(form as UseFormReturn<FormValues>, arg)).not.toEqual([]));
  } else if (keys === undefined) {
    form.setValue(fieldKey(arg), hold(value));
  } else {
    await userEvent.tab();
    await userEvent.keyboard(keys);
  }
  return form;
}

test.each(inputs.map(({ id }) => id))('what is put into %s is what is sent', async (id) => {
  const sample = SAMPLES[id] as Sample;
  const arg = makeArg({ ...sample.arg, name: 'the argument', in: sample.arg.kind === 'file' ? 'formData' : 'query' });
  expect(sentBy(await fill(arg, sample), arg)).toEqual(sample.sent);
});
