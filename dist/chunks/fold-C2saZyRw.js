// core/fold.ts
/**
* A path as a file system that ignores case and Unicode form sees it. Its time is linear in the length, whatever the
* path holds: of one that is out of bounds only the case is ignored.
*/
function fold(path) {
	if (/^[\u0000-\u007f]*$/.test(path)) return path.toLowerCase();
	return (isOutOfBounds(path) ? path : path.normalize("NFC")).toUpperCase().toLowerCase();
}
const MAX_PATH = 4096;
/**
* Whether no file system holds such a path, or no script writes it, so that it need not be told from others: it is
* longer than 4,096, or has more than ten marks on one letter.
*
* Normal forms sort the marks of a letter one by one: 100,000 in a row take half a minute.
*/
const isOutOfBounds = (path) => path.length > MAX_PATH || /\p{M}{11}/u.test(path);

export { isOutOfBounds as n, fold as t };