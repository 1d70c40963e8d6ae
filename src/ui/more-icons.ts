/** Icons of popovers, profiles and lists, drawn like those of `icons.ts`. */
import { svg } from 'lit';

/** More actions. */
export const dotsPaths = svg`<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.4"/>`;
/** Settings of an account. */
export const gearPaths = svg`<path d="M8 1.75 13.4 4.9v6.2L8 14.25 2.6 11.1V4.9L8 1.75Z"/><circle cx="8" cy="8" r="2.1"/>`;
/** Leave. */
export const signOutPaths = svg`<path d="M6 2.75H4A1.25 1.25 0 0 0 2.75 4v8A1.25 1.25 0 0 0 4 13.25h2M10.5 11l3-3-3-3M13.25 8H6.5"/>`;
/** Add. */
export const plusPaths = svg`<path d="M8 3.25v9.5M3.25 8h9.5"/>`;
/** A person. */
export const personPaths = svg`<circle cx="8" cy="5.4" r="2.65"/><path d="M2.9 13.4a5.2 5.2 0 0 1 10.2 0"/>`;
/** Safety. */
export const shieldPaths = svg`<path d="M8 1.9 13 3.7v4.1c0 3-2.1 5.2-5 6.3-2.9-1.1-5-3.3-5-6.3V3.7L8 1.9Z"/><path d="m5.9 7.9 1.5 1.5 2.7-3"/>`;
/** A letter. */
export const mailPaths = svg`<rect x="1.9" y="3.4" width="12.2" height="9.2" rx="1.5"/><path d="m2.3 4.6 5.7 4 5.7-4"/>`;
/** A telephone. */
export const phonePaths = svg`<rect x="4.4" y="1.6" width="7.2" height="12.8" rx="1.5"/><path d="M7 11.9h2"/>`;
/** A key. */
export const keyPaths = svg`<circle cx="5.2" cy="10.8" r="2.7"/><path d="m7.2 8.8 5.9-5.9M10.9 5.1l1.8 1.8"/>`;
/** A password. */
export const lockPaths = svg`<rect x="3" y="7" width="10" height="6.75" rx="1.4"/><path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2"/>`;
/** Open or choose. */
export const chevronDownPaths = svg`<path d="m4.5 6.5 3.5 3.5 3.5-3.5"/>`;
/** Several people. */
export const peoplePaths = svg`<circle cx="6" cy="5.6" r="2.3"/><path d="M1.7 13a4.4 4.4 0 0 1 8.6 0M10.4 3.5a2.3 2.3 0 0 1 0 4.2M12 9.4a4.4 4.4 0 0 1 2.3 3.6"/>`;
/** Look for. */
export const searchPaths = svg`<circle cx="7" cy="7" r="4.25"/><path d="m10.2 10.2 3.3 3.3"/>`;
/** Send a file. */
export const uploadPaths = svg`<path d="M8 10.5v-8M4.9 5.4 8 2.3l3.1 3.1M2.5 10.5v1.75a1.25 1.25 0 0 0 1.25 1.25h8.5a1.25 1.25 0 0 0 1.25-1.25V10.5"/>`;
/** A device. */
export const devicePaths = svg`<rect x="2.2" y="2.9" width="11.6" height="7.9" rx="1.2"/><path d="M5.5 13.4h5M8 10.8v2.6"/>`;
