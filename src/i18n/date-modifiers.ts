/** Modifiers of messages that show dates: `{{ date | shortDate('en-US') }}`. Imported by the tags that show dates. */
import { registerModifiers, type Modifier } from './interpolate.js';

const date =
  (options: Intl.DateTimeFormatOptions): Modifier =>
  (value, locale) => {
    const time = value instanceof Date ? value : new Date(typeof value === 'number' ? value : String(value));
    return Number.isNaN(time.getTime()) ? '' : new Intl.DateTimeFormat(locale, options).format(time);
  };

const WEEKDAYS: readonly string[] = ['long', 'short', 'narrow'];

/** Makes the modifiers for dates known. */
export function registerDateModifiers(): void {
  registerModifiers({
    timeString: date({ hour: 'numeric', minute: 'numeric' }),
    weekday: (value, locale, option = 'long') =>
      date({ weekday: WEEKDAYS.includes(option) ? (option as 'long') : 'long' })(value, locale), // one of the list
    numeric: date({ year: 'numeric', month: 'numeric', day: 'numeric' }),
    shortDate: date({ year: 'numeric', month: 'short', day: 'numeric' }),
    longDate: date({ year: 'numeric', month: 'long', day: 'numeric' }),
    date: date({ year: 'numeric', month: 'short', day: 'numeric' }),
  });
}
