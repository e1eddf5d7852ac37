import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RequestPlan } from '../requestPlan.ts';
import { matlab, matlabString } from './matlab.ts';

const ADDRESS = 'http://localhost:5000/v2/models/m/predict/';
const plain = (name: string, value: string) => ({ name, value, secret: false });
const plan = (part: Partial<RequestPlan>): RequestPlan => ({
  method: 'POST',
  path: '/p/',
  query: [],
  headers: [],
  body: { type: 'none' },
  ...part,
});

const END = `request = RequestMessage("POST", header, body);
options = HTTPOptions("ConvertResponse", false, "SavePayload", true);
response = request.send(uri, options);
payload = reshape(response.Body.Payload, 1, []);
if response.StatusCode ~= StatusCode.OK
    error("deepaas:refused", "%d %s", double(response.StatusCode), native2unicode(payload, "UTF-8"));
end
`;
const START = `import matlab.net.*
import matlab.net.http.*
import matlab.net.http.io.*

uri = URI("${ADDRESS}");
`;

test.each<[string, Partial<RequestPlan>, string]>([
  [
    'files, lists, secrets, and an answer that is a file',
    {
      query: [plain('n', '1'), plain('n', '2'), { name: 'api key', value: 'hunter2', secret: true }, plain('accept', 'image/png')],
      headers: [plain('Accept', 'image/png')],
      body: {
        type: 'multipart',
        parts: [
          { name: 'image', file: new Blob(), fileName: 'a "b" é.png', contentType: 'image/png' },
          { name: 'image', file: new Blob(), fileName: "it's.png", contentType: 'image/png' },
          { name: 'text', text: 'one "line"\nand %another', secret: false },
          { name: 'password', text: 'hunter2', secret: true },
        ],
      },
    },
    `${START}uri.Query = [ ...
    QueryParameter("n", "1"), ...
    QueryParameter("n", "2"), ...
    QueryParameter("api key", string(getenv("DEEPAAS_API_KEY"))), ...
    QueryParameter("accept", "image/png") ...
];
header = [ ...
    HeaderField("Accept", "image/png") ...
];
body = MultipartFormProvider( ...
    "image", FileProvider("a ""b"" é.png"), ...
    "image", FileProvider("it's.png"), ...
    "text", StringProvider(("one ""line""" + char(10) + "and %another"), "UTF-8"), ...
    "password", StringProvider(string(getenv("DEEPAAS_PASSWORD")), "UTF-8") ...
);
${END}output = fopen("answer.png", "w");
fwrite(output, payload);
fclose(output);
`,
  ],
  [
    'JSON',
    {
      headers: [plain('Accept', 'application/json')],
      body: {
        type: 'json',
        members: [plain('on', 'true'), plain('big', '12345678901234567890'), { name: 'token', value: '"hunter2"', secret: true }],
      },
    },
    `${START}header = [ ...
    HeaderField("Accept", "application/json"), ...
    HeaderField("Content-Type", "application/json") ...
];
members = [ ...
    """on"":", "true"; ...
    """big"":", "12345678901234567890"; ...
    """token"":", jsonencode(string(getenv("DEEPAAS_TOKEN"))) ...
];
body = MessageBody(unicode2native(char("{" + join(members(:, 1) + members(:, 2), ",") + "}"), "UTF-8"));
${END}disp(native2unicode(payload, "UTF-8"));
`,
  ],
  [
    'nothing, and a type that is none',
    { headers: [plain('Accept', 'zip')] },
    `${START}header = [ ...
    matlab.net.http.field.GenericField("Accept", "zip") ...
];
body = [];
${END}output = fopen("answer.bin", "w");
fwrite(output, payload);
fclose(output);
`,
  ],
  [
    'an empty object',
    { body: { type: 'json', members: [] } },
    `${START}header = [ ...
    HeaderField("Content-Type", "application/json") ...
];
body = MessageBody(unicode2native('{}', "UTF-8"));
${END}disp(native2unicode(payload, "UTF-8"));
`,
  ],
])('MATLAB with %s', (_, part, expected) => {
  expect(matlab.write(plan(part), ADDRESS)).toBe(expected);
});

/** What MATLAB makes of a sum of strings and characters; undefined where it is anything else. */
function evaluate(source: string): string | undefined {
  let rest = source;
  let value = '';
  for (let first = true; ; first = false) {
    const literal = /^"((?:[^"\r\n]|"")*)"/.exec(rest);
    const character = first ? null : /^char\((\d+)\)/.exec(rest);
    const found = literal ?? character;
    if (found === null) return undefined;
    value += literal === null ? String.fromCharCode(Number(found[1])) : (found[1] ?? '').replaceAll('""', '"');
    rest = rest.slice(found[0].length);
    if (rest === '') return value;
    if (!rest.startsWith(' + ')) return undefined;
    rest = rest.slice(3);
  }
}

test('no text breaks out of a string of MATLAB', () => {
  const odd = fc.constantFrom('"', '""', '"); system("x"); ("', "'", '...', '%', '\n', '\r\n', '\u2028', '\0', '\u{e0001}', '\ud800', '\\');
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 }), (pieces) => {
      const words = pieces.join('');
      const source = matlabString(words);
      expect(evaluate(source)).toBe(words.toWellFormed());
      // On one line, with nothing that can't be seen.
      expect(source).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u);
    }),
    { numRuns: 500 },
  );
});
