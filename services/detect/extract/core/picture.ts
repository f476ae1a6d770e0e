/** What pictures of dots begin with: PNG, JPEG, GIF, WebP, TIFF, BMP, HEIF. */
const begins =
  /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF[\s\S]{4}WEBP|II\*\0|MM\0\*|BM[\s\S]{4}\0\0\0\0|[\s\S]{4}ftyp(?:heic|heix|mif1|avif))/;

/** Whether bytes are a picture's. */
export const isPicture = (head: Uint8Array): boolean =>
  begins.test(Buffer.from(head.subarray(0, 16)).toString('latin1'));
