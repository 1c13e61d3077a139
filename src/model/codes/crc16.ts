/**
 * The checksum at the end of an EMVCo merchant-presented code: CRC-16/CCITT-FALSE (polynomial
 * 0x1021, initial value 0xFFFF, no reflection, no final xor) over the text as UTF-8.
 * Source: EMV QR Code Specification for Payment Systems, Merchant-Presented Mode, tag 63.
 * Returns 4 upper-case hex digits.
 */
export function crc16(payload: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(payload)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
    }
    crc &= 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
