/** A reference as people write one: letters and digits, one digit at least, so that it is no name. */
export const referenceShape = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9/.-]{0,29}$/;
