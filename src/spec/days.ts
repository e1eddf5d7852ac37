/** Whether a text begins with a day that the calendar has: 2024-13-45 looks like one. */
export function startsWithDay(text: string): boolean {
  const [whole = '', day = ''] = /^\d{4}-\d\d-(\d\d)(?!\d)/.exec(text) ?? [];
  const date = new Date(`${whole}T00:00:00Z`);
  return whole !== '' && !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}
