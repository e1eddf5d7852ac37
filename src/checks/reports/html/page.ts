import { isoMoment } from '../../../files/clock.ts';
import { formatBytes, formatMoment, grouped } from '../../../files/amounts.ts';
import type { Finding, RulePassage } from '../../rules/rule.ts';
import type { AboutRule } from '../about.ts';
import { MARKS } from '../marks.ts';
import type { CheckedModel, CheckedRule, CheckResult } from '../result.ts';
import { allHeld, brokenRules, exceptedOf, findingsOf, isUnresolved, rulesIn, tallyOf, worstOf, type Tally } from '../tally.ts';
import * as words from '../words.ts';
import { STYLE } from './style.ts';
import { html, inline, lines, Markup, prose } from './template.ts';

/** Nothing is fetched and nothing runs: a report that is opened from anywhere shows what is in it, and does no more. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The result as one page that needs nothing else, to keep beside a build or to hand on. */
export function formatHtml(result: CheckResult, about: AboutRule): string {
  const tally = tallyOf(result.models.flatMap(({ rules }) => rules));
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${words.titleOf(result)}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <div class="sheet">
          <header class="top ${tally.errors + tally.warnings > 0 ? 'bad' : allHeld(result) && tally.held > 0 ? 'good' : ''}">
            <p class="of"><b>${words.NAME}</b> ${words.CHECKED} ${result.url}</p>
            <h1>${words.verdict(result, tally)}</h1>
            <p class="of">
              ${words.circumstances(result)} · <time datetime="${isoMoment(result.startedAt)}">${formatMoment(result.startedAt)}</time>
            </p>
            ${overview(tally)}
          </header>
          <main>${result.models.map((model) => modelSection(model, about))} ${unused(result)}</main>
          <footer>${words.NAME} ${result.version}</footer>
        </div>
      </body>
    </html> `;
  return page.text;
}

/** How much of what, as a bar and in words. */
function overview(tally: Tally): Markup {
  const parts = words.tallied(tally).filter(({ count }) => count > 0);
  if (parts.length === 0) return html``;
  return html`<div class="bar" aria-hidden="true">
      ${parts.map(({ of, count }) => html`<span class="${of}" style="flex: ${count}"></span>`)}
    </div>
    <ul class="legend">
      ${parts.map(({ of, count, label }) => html`<li class="${of}"><b>${grouped(count)}</b> ${label}</li>`)}
    </ul>`;
}

function modelSection(model: CheckedModel, about: AboutRule): Markup {
  const broken = brokenRules(model);
  const untold = rulesIn(model, 'untold');
  const excepted = model.rules.filter((rule) => exceptedOf(rule).length > 0);
  const held = rulesIn(model, 'held');
  return html`<section class="model">
    <h2>${model.name === undefined || model.name === model.id ? model.id : html`${model.name} <code>${model.id}</code>`}</h2>
    <p class="asked">${words.inputs(model)}</p>
    ${model.ended === undefined ? '' : html`<p class="ended">${words.ENDED[model.ended]}</p>`}
    <dl class="facts">
      ${words.facts(model).map(
        ({ label, value, detail }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}${detail === undefined ? '' : html`<small>${detail}</small>`}</dd>
          </div>`,
      )}
    </dl>
    ${answers(model)} ${inputsGiven(model)}
    ${
      broken.length === 0
        ? ''
        : html`<h3>${words.STATE.broken}</h3>
            ${broken.map((rule) => brokenRule(rule, about))}`
    }
    ${rows(
      words.STATE.untold,
      untold.filter(isUnresolved).map((rule) => ({ rule, said: [rule.why] })),
    )}
    ${rows(
      words.STATE.excepted,
      excepted.map((rule) => ({ rule, said: exceptedOf(rule).map(({ finding, reason }) => words.exceptionOf(finding, reason)) })),
    )}
    ${rows(
      words.STATE.held,
      held.map((rule) => ({ rule, said: rule.note === undefined ? [] : [rule.note] })),
    )}
    ${rows(
      words.LEFT_OUT,
      untold.filter((rule) => !isUnresolved(rule)).map((rule) => ({ rule, said: [rule.why] })),
    )}
  </section>`;
}

function brokenRule(rule: CheckedRule, about: AboutRule): Markup {
  const worst = worstOf(rule) ?? 'tip';
  const known = about(rule.id);
  return html`<article class="broken ${worst}">
    <p class="head">
      <span class="chip">${MARKS[worst]} ${words.SEVERITY[worst]}</span><span class="number">${rule.id} ${rule.name}</span>
    </p>
    <h4>${inline(rule.title)}</h4>
    ${findingsOf(rule).map(findingOf)}
    ${
      known === undefined
        ? ''
        : html`<details>
            <summary>${words.ABOUT}</summary>
            <div class="about">
              <h5>${words.WHAT}</h5>
              ${prose(known.doc.what)}
              <h5>${words.WHY}</h5>
              ${prose(known.doc.why)}
              <h5>${words.EXAMPLE}</h5>
              ${passage(known.doc.example)}
              <h5>${words.REMEDY}</h5>
              ${passage(known.doc.remedy)}
              <p class="more"><a href="${known.page}" rel="noreferrer">${words.ITS_PAGE}</a></p>
            </div>
          </details>`
    }
  </article>`;
}

function passage({ text, python, shell }: RulePassage): Markup {
  return html`${prose(text)}${[python, shell].map((code) => (code === undefined ? '' : html`<pre class="code">${lines(code.trim())}</pre>`))}`;
}

function findingOf({ place, text, proof }: Finding): Markup {
  const where = words.place(place);
  return html`<div class="finding">
    ${where === '' ? '' : html`<p class="where">${where}</p>`}
    <p>${text}</p>
    ${
      proof === undefined
        ? ''
        : html`<dl class="came">
            <dt>${words.SEEN}</dt>
            <dd>
              <span class="status">${proof.status ?? words.NO_ANSWER}</span
              >${proof.excerpt === undefined || proof.excerpt === '' ? '' : html`<pre>${lines(proof.excerpt)}</pre>`}
            </dd>
            <dt>${words.ASK}</dt>
            <dd><pre>${lines(proof.curl)}</pre></dd>
          </dl>`
    }
  </div>`;
}

interface Row {
  readonly rule: CheckedRule;
  readonly said: readonly string[];
}

function rows(title: string, list: readonly Row[]): Markup {
  if (list.length === 0) return html``;
  return html`<h3>${title}</h3>
    <ul class="rows">
      ${list.map(({ rule, said }) => {
        const state = rule.state === 'broken' ? 'excepted' : rule.state;
        return html`<li class="${state}">
          <span class="mark" aria-hidden="true">${MARKS[state]}</span><span class="number">${rule.id}</span
          ><span class="what">${inline(rule.title)}${said.map((one) => html`<small>${one}</small>`)}</span>
        </li>`;
      })}
    </ul>`;
}

function answers({ facts }: CheckedModel): Markup {
  if (facts.answers.length === 0) return html``;
  return html`<details>
    <summary>${words.answersSeen(facts.answers.length)}</summary>
    <div class="table" tabindex="0" role="region" aria-label="${words.answersSeen(facts.answers.length)}">
      <table>
        <thead>
          <tr>
            <th>${words.COLUMNS.asked}</th>
            <th>${words.COLUMNS.format}</th>
            <th class="n">${words.COLUMNS.status}</th>
            <th class="n">${words.COLUMNS.took}</th>
            <th class="n">${words.COLUMNS.size}</th>
          </tr>
        </thead>
        <tbody>
          ${facts.answers.map(
            ({ asked, format, status, took, size }) =>
              html`<tr>
                <td>${asked}</td>
                <td>${format ?? ''}</td>
                <td class="n">${status}</td>
                <td class="n">${words.time(took)}</td>
                <td class="n">${formatBytes(size)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function inputsGiven({ given }: CheckedModel): Markup {
  if (given.length === 0) return html``;
  return html`<details>
    <summary>${words.GIVEN}</summary>
    <ul class="given">
      ${given.map((one) => html`<li><code>${one.argument}</code> ${words.given(one)}</li>`)}
    </ul>
  </details>`;
}

function unused({ unused: list }: CheckResult): Markup {
  if (list.length === 0) return html``;
  return html`<section class="model">
    <h2>${words.UNUSED}</h2>
    <ul>
      ${list.map((one) => html`<li><code>${words.unusedAt(one)}</code> ${one.reason}</li>`)}
    </ul>
  </section>`;
}
