import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { createElement, memo, Suspense, useId, useRef, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Blank } from '../ui/Blank.tsx';
import { splitHelp } from '../spec/hints.ts';
import { isNull } from '../spec/jsonText/inside.ts';
import { canBeEmpty } from '../spec/empty.ts';
import type { Arg } from '../spec/model.ts';
import type { ArgProblem } from '../spec/problem.ts';
import type { ArgValue } from '../spec/value.ts';
import { HelpText } from '../ui/text/HelpText.tsx';
import type { InputRule, WidgetProps } from './define.ts';
import { FieldHead } from './field/FieldHead.tsx';
import { FieldStatus } from './field/FieldStatus.tsx';
import { chooseInput, componentOf } from './registry.ts';
import { text } from './text/index.ts';
import { looksEmpty, statusOf } from './field/hint.ts';
import { useWithin } from './field/useWithin.ts';
import * as say from './words.ts';

interface Props {
  arg: Arg;
  value: ArgValue;
  error?: string | undefined;
  /** What the server may dislike: said, but no reason to hold a run back. */
  doubt?: string | undefined;
  /** What is wrong with single entries of a list. */
  itemErrors?: readonly ArgProblem[] | undefined;
  disabled: boolean;
  onChange: (value: ArgValue) => void;
  onBlur: () => void;
  focusRef: (element: HTMLElement | null) => void;
  /** Another widget than the one the rules choose. */
  rule?: InputRule | undefined;
  /** Further ways to set the value, in the field's head. */
  tools?: ReactNode;
}

const NO_ERRORS: readonly ArgProblem[] = [];

/** The frame around a widget: name, type, help, notes, error; and a plain text field in the place of a widget that fails. */
export const Field = memo(function Field({
  arg: given,
  value: held,
  error,
  doubt,
  itemErrors = NO_ERRORS,
  disabled,
  onChange: onHeld,
  onBlur: onLeave,
  focusRef,
  rule,
  tools,
}: Props) {
  const id = useId();
  const chosen = rule ?? chooseInput(given);
  const drawn = useWithin(chosen, given, held, { onChange: onHeld, onBlur: onLeave });
  const { arg, value, onChange, onBlur } = drawn;
  const [failed, setFailed] = useState<InputRule>();
  const shown = failed === drawn.rule ? text : drawn.rule;
  const elementRef = useRef<HTMLElement | null>(null);
  // What was in the field has been deleted here: then nobody knows without a word whether nothing is sent, or an empty text.
  const [cleared, setCleared] = useState(false);

  const notes = [
    ...(doubt === undefined || error !== undefined ? [] : [doubt]),
    ...arg.notes,
    ...(shown === drawn.rule ? [] : [say.widgetFailed(drawn.rule.id)]),
  ];
  const offersEmpty = cleared && value === undefined && arg.default === undefined && canBeEmpty(arg);
  // Inside a text, "not set" is something to be sent.
  const sendsNull = drawn.inside && value === undefined && isNull(held) && (offersEmpty || arg.default !== undefined);
  const status = sendsNull ? say.nullSent : offersEmpty ? say.nothingSent : statusOf(arg, value);
  const way = wayOut(arg, value, offersEmpty);
  const helped = splitHelp(arg.description).summary !== '';
  const ids = { help: `${id}-help`, hint: `${id}-hint`, notes: `${id}-notes`, status: `${id}-status`, error: `${id}-error` };
  const describedBy = [
    error !== undefined && ids.error,
    arg.title !== undefined && `${id}-title`,
    helped && ids.help,
    ids.hint,
    notes.length > 0 && ids.notes,
    status !== undefined && ids.status,
  ].filter((part) => part !== false);

  const widget: WidgetProps = {
    arg,
    id,
    labelId: `${id}-label`,
    describedBy: describedBy.join(' '),
    value,
    invalid: error !== undefined,
    itemErrors,
    disabled,
    onChange: (next) => {
      setCleared(next === undefined && value !== undefined);
      onChange(next);
    },
    onBlur,
    focusRef: (element) => {
      elementRef.current = element;
      focusRef(element);
    },
  };
  const inline = shown.inline?.(arg) === true;
  const control = (
    <ErrorBoundary resetKeys={[shown]} onError={() => setFailed(drawn.rule)} fallback={<Quiet>{say.notEditable}</Quiet>}>
      <Suspense fallback={<Blank height={shown.height} width={inline ? 76 : 'auto'} />}>
        <Drawn rule={shown} {...widget} />
      </Suspense>
    </ErrorBoundary>
  );
  const put = (next: ArgValue) => {
    onChange(next);
    // The link goes away, and the focus would with it.
    elementRef.current?.focus();
  };
  return (
    <Box data-arg={arg.name} data-widget={shown === drawn.rule ? chosen.id : shown.id} sx={{ minWidth: 0 }}>
      <FieldHead
        widget={widget}
        hintId={ids.hint}
        rule={shown}
        nullable={drawn.inside && arg.nullable}
        onLabel={() => elementRef.current?.focus()}
        tools={tools}
        {...(inline && { control })}
      />
      {helped && (
        <Box sx={{ mt: 0.125, mb: 0.75 }}>
          <HelpText id={ids.help} description={arg.description} about={arg.name} />
        </Box>
      )}
      {!inline && control}
      {status !== undefined && (
        <FieldStatus
          id={ids.status}
          text={status}
          name={arg.name}
          disabled={disabled}
          action={way && { label: way.label, run: () => put(way.value) }}
        />
      )}
      {notes.length > 0 && (
        <Box id={ids.notes} sx={{ mt: 0.5 }}>
          {notes.map((note) => (
            <Quiet key={note}>{note}</Quiet>
          ))}
        </Box>
      )}
      {error !== undefined && (
        <Typography id={ids.error} role="alert" variant="body2" sx={{ mt: 0.5, color: 'error.main', overflowWrap: 'anywhere' }}>
          {error}
        </Typography>
      )}
    </Box>
  );
});

/** The widget itself, of the rule that draws it. */
function Drawn({ rule, ...widget }: WidgetProps & { rule: InputRule }) {
  return createElement(componentOf(rule, widget.arg), widget);
}

function wayOut(arg: Arg, value: ArgValue, offersEmpty: boolean): { label: string; value: ArgValue } | undefined {
  if (offersEmpty && arg.kind === 'array') return { label: say.sendEmptyList, value: [] };
  if (offersEmpty) return { label: say.sendEmptyText, value: '' };
  if (typeof value === 'string' && looksEmpty(value)) return { label: say.sendNothing, value: undefined };
  return value === undefined ? { label: say.sendDefault, value: arg.default } : undefined;
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Typography variant="caption" sx={{ display: 'block', color: 'warning.main', overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  );
}
