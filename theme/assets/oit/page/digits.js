// Numbers in the digits that the agency writes; codes such as o16 stay.
const thai = document.querySelector('meta[name="oit-digits"][content="thai"]');

export function said(text) {
  const written = String(text);
  return thai ? written.replace(/(?<![A-Za-z\d])\d+(?:[,.]\d+)*/g, (number) => number.replace(/\d/g, thaiDigit)) : written;
}

function thaiDigit(digit) { return String.fromCharCode(0x0e50 + Number(digit)); }
