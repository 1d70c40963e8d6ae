/** The version this object reports. Official SDKs read it to learn which members they may use. */

/** The release of the original whose surface this object has. */
export const CLERK_JS_VERSION = '6.40.0';
