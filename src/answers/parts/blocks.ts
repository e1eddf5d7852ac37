import { isPassword } from '../../spec/secret.ts';
import { looksEmbedded } from '../../files/base64.ts';
import type { Json, JsonObject, Kind, Property, Shape } from '../../spec/model.ts';
import { readClasses } from '../shapes/classes/rows.ts';
import { matrixShape } from '../shapes/matrix.ts';
import { isCollection, isGeographic } from '../shapes/detections/geographic.ts';
import { listedClasses, type ListedClasses } from '../shapes/detections/classNames.ts';
import { readDetections } from '../shapes/detections/readDetections.ts';
import { errorOf } from '../inAnswer.ts';
import type { ErrorReport } from '../report.ts';
import { readString, wantedAs } from '../embedded.ts';
import type { NameFile } from '../fileName.ts';
import { isNumber, isObject, isScalar } from '../isObject.ts';
import { formatJson } from '../../files/json/formatJson.ts';
import type { Note } from '../note.ts';
import { memberKey, type Part } from '../part.ts';
import { holdsTable, isRich, needsBlocks } from './rich.ts';
import { COLLECTION, inputsIn, pick, togetherIn, type Together } from './together.ts';

export interface BlockContext {
  readonly nameFile: NameFile;
  /** Draw embedded files even where no keyword announced them. */
  readonly draw: boolean;
  /** Report for a member that is an error of its own, such as one of several images. */
  report(message: string): ErrorReport;
}

/** Entries of one list that become blocks of their own; the rest stays together as JSON. */
const MAX_ENTRIES = 24;
/** Members of one object that become blocks; more are data rather than properties. */
const MAX_MEMBERS = 200;
/** Blocks of one answer; members beyond aren't taken apart any more. */
const MAX_PARTS = 300;
/** Declared members end at 8 levels; undeclared ones are taken apart less deeply. */
const MAX_DEPTH = 10;

interface Spot {
  readonly key: string;
  readonly group: string | undefined;
  readonly depth: number;
  /** Names of classes that are listed around it. */
  readonly classes?: ListedClasses | undefined;
}

function mayBePicture(part: Part): boolean {
  return part.from === 'bytes' || (part.from === 'json' && matrixShape(part.value) !== undefined);
}

/** Takes a JSON answer apart into blocks: one for each property that the schema declares, then what it doesn't know. */
export async function readBlocks(value: Json, shape: Shape | undefined, context: BlockContext, key = ''): Promise<Part[]> {
  const reader = new BlockReader(context);
  await reader.read({ key, group: undefined, depth: 0 }, value, shape);
  return reader.parts;
}

class BlockReader {
  readonly parts: Part[] = [];
  constructor(private readonly context: BlockContext) {}

  async read(spot: Spot, value: Json | undefined, shape: Shape | undefined): Promise<void> {
    const mayExpand = spot.depth < MAX_DEPTH && this.parts.length < MAX_PARTS;
    if (isPassword(shape)) {
      // Whatever its description speaks of, it is drawn as what it is.
      this.add(spot, { from: 'json', key: spot.key, value, shape }, undefined);
    } else if (typeof value === 'string') {
      this.add(spot, await readString(spot.key, value, shape, this.context.nameFile, this.context.draw), shape);
    } else if (mayExpand && (shape?.properties.length ?? 0) === 0 && inputsIn(value, spot.key).isWhole) {
      this.add(spot, { from: 'json', key: spot.key, value, shape, rows: 'inputs' }, shape);
    } else if (Array.isArray(value) && mayExpand && this.opensList(spot, value, shape)) {
      await this.readList(spot, value, shape);
    } else if (isObject(value) && mayExpand && spot.depth > 0 && this.addError(spot, value)) {
      return;
    } else if (isObject(value) && mayExpand && this.opensObject(spot, value, shape)) {
      await this.readObject(spot, value, shape);
    } else {
      this.add(spot, { from: 'json', key: spot.key, value, shape }, shape);
    }
  }

  private add(spot: Spot, part: Part, shape: Shape | undefined): void {
    const mismatch = part.from === 'json' && part.notes === undefined ? mismatchNote(part.value, shape) : undefined;
    this.parts.push({
      ...part,
      key: part.key === '' ? 'body' : part.key,
      ...(spot.group !== undefined && { group: spot.group }),
      ...(mismatch !== undefined && { notes: [mismatch] }),
      ...(spot.classes !== undefined && mayBePicture(part) && { classes: spot.classes }),
    });
  }

  private opensList(spot: Spot, list: Json[], shape: Shape | undefined): boolean {
    if (list.length === 0 || readDetections(list, spot.key) !== undefined || matrixShape(list) !== undefined) return false;
    const wanted = wantedAs(shape) ?? wantedAs(shape?.items);
    // "Labels found in the image" is a list of words all the same.
    if (wanted !== undefined && list.some((item) => typeof item === 'string' && mayBeFile(item))) return true;
    if (shape?.items !== undefined && needsBlocks(shape.items) && (list.some(isObject) || isPassword(shape.items))) return true;
    // A declared list of lists is a table, and one of single values a list, whatever else they look like.
    if (shape?.items !== undefined && shape.items.kind !== 'object' && shape.items.kind !== 'any') return false;
    return readClasses(list, { mapAllowed: false, key: spot.key }) === undefined && isRich(list);
  }

  private opensObject(spot: Spot, object: JsonObject, shape: Shape | undefined): boolean {
    if (inputsIn(object, spot.key).members.length > 0) return true;
    if (shape !== undefined && shape.properties.length > 0) return true;
    // Places on the Earth are one map, with blocks for what else is said of all of them.
    if (isGeographic(object)) return isCollection(object) && Object.keys(object).some((name) => !COLLECTION.includes(name));
    const detections = readDetections(object, spot.key);
    // What lies beside the boxes is shown beside them.
    if (detections !== undefined) return (detections.members?.length ?? Infinity) < Object.keys(object).length;
    return readClasses(object, { mapAllowed: false, key: spot.key }) === undefined && (isRich(object) || holdsTable(object));
  }

  private async readList(spot: Spot, list: Json[], shape: Shape | undefined): Promise<void> {
    const itemShape = shape?.items ?? (wantedAs(shape) === undefined ? undefined : asItem(shape));
    // Without items of its own, `List(Str, description="image")` says of each item what it says of the list.
    const announced =
      itemShape !== undefined && wantedAs(itemShape) === undefined && wantedAs(shape) !== undefined ? asItem(shape) : itemShape;
    const group = spot.group ?? (spot.key === '' ? undefined : spot.key);
    for (const [index, item] of list.slice(0, MAX_ENTRIES).entries()) {
      await this.read({ key: memberKey(spot.key, String(index)), group, depth: spot.depth + 1, classes: spot.classes }, item, announced);
    }
    const rest = list.slice(MAX_ENTRIES);
    if (rest.length > 0) this.addRest({ ...spot, group }, rest, rest.length, list.length, 'entries');
  }

  private async readObject(spot: Spot, object: JsonObject, shape: Shape | undefined): Promise<void> {
    const declared = new Map<string, Property>((shape?.properties ?? []).map((property) => [property.name, property]));
    const unknown = Object.keys(object).filter((name) => !declared.has(name));
    const group = spot.group ?? (spot.key === '' ? undefined : spot.key);
    const classes = listedClasses(object) ?? spot.classes;
    const sets = togetherIn(object, spot.key, declared);
    const setOf = new Map(sets.toReversed().flatMap((set) => set.members.map((name) => [name, set])));
    const drawn = new Set(sets.filter(({ isItself }) => isItself));
    for (const set of drawn) this.addTogether({ ...spot, group }, set);
    for (const name of [...declared.keys(), ...unknown.slice(0, MAX_MEMBERS)]) {
      const set = setOf.get(name);
      if (set === undefined) {
        const value = Object.hasOwn(object, name) ? object[name] : undefined;
        await this.read({ key: memberKey(spot.key, name), group, depth: spot.depth + 1, classes }, value, declared.get(name));
      } else if (!drawn.has(set)) {
        this.addTogether({ ...spot, group }, set);
        drawn.add(set);
      }
    }
    const isDrawn = (set: Together | undefined) => set !== undefined && drawn.has(set);
    const rest = unknown.slice(MAX_MEMBERS).filter((name) => !isDrawn(setOf.get(name)));
    if (rest.length > 0) this.addRest({ ...spot, group }, pick(object, rest), rest.length, unknown.length, 'members');
  }

  private addRest(spot: Spot, value: Json, count: number, total: number, noun: 'entries' | 'members'): void {
    const notes: readonly Note[] = [{ code: 'left-as-json', count, total, of: noun }];
    const group = spot.group === undefined ? {} : { group: spot.group };
    this.parts.push({ from: 'json', key: memberKey(spot.key, 'rest'), value, shape: undefined, verbatim: true, notes, ...group });
  }

  /** Members that are one, with the keys of all; or what the object itself is, under its own. */
  private addTogether(spot: Spot, { members, isItself, ...drawn }: Together): void {
    const [key = '', ...also] = members.map((name) => memberKey(spot.key, name));
    const names = isItself ? { key: spot.key === '' ? 'body' : spot.key } : { key, also };
    this.parts.push({ from: 'json', ...names, ...drawn, ...(spot.group !== undefined && { group: spot.group }) });
  }

  private addError(spot: Spot, object: JsonObject): boolean {
    const error = errorOf(object);
    if (error === undefined) return false;
    const others = Object.entries(object).filter(([name]) => !error.keys.includes(name));
    // A column called `status` in a table of jobs is a result, not an error.
    if (error.message === '' || others.some(([, member]) => typeof member !== 'string' && member !== null)) return false;
    // Of its companions each that says something of its own.
    const isSaid = (member: Json) =>
      member === error.message || (typeof member === 'string' && /^(?:error|fail(?:ed|ure)?|)$/i.test(member));
    const about = Object.entries(object).filter(
      ([name, member]) => !(error.keys.includes(name) && isSaid(member)) && member !== null && member !== false,
    );
    const said = about
      .map(([name, member]) => `${name}: ${isScalar(member) ? String(member) : formatJson(member, { indent: 0 })}`)
      .join(', ');
    const part: Part = {
      from: 'error',
      key: spot.key,
      report: this.context.report(error.message),
      ...(said !== '' && { notes: [{ code: 'said', said }] }),
    };
    this.add(spot, part, undefined);
    return true;
  }
}

function mayBeFile(text: string): boolean {
  return looksEmbedded(text) || (text.length >= 256 && !/\s\S+\s/.test(text.slice(0, 200)));
}

/** The list's description, read as that of one of its items. */
function asItem(shape: Shape | undefined): Shape | undefined {
  return shape && { ...shape, kind: 'string', items: undefined };
}

function mismatchNote(value: Json | undefined, shape: Shape | undefined): Note | undefined {
  const announced = shape?.kind;
  if (announced === undefined || announced === 'any' || announced === 'file') return undefined;
  if (value === undefined || value === null || announced === kindOf(value)) return undefined;
  if (announced === 'integer' && isNumber(value)) return undefined;
  return { code: 'other-kind', announced };
}

function kindOf(value: Json): Kind {
  if (Array.isArray(value)) return 'array';
  const type = isNumber(value) ? 'number' : typeof value;
  return type === 'boolean' || type === 'number' || type === 'string' ? type : 'object';
}
