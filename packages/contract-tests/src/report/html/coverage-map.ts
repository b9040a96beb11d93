import type { Cell } from "../../model/report.ts";
import { placeOf } from "./place.ts";

/** A cell with what is left to say of it where it stands. */
export interface MapCell {
	readonly cell: Cell;
	readonly label: string;
}

/** The cells of one property. */
export interface MapRow {
	readonly name: string;
	readonly cells: readonly MapCell[];
}

/** The cells of one part of a body, or of one kind where there is no body. */
export interface MapTile {
	readonly name: string;
	readonly rows: readonly MapRow[];
}

/** Tiles that belong to one large property; those of the others stand together without a name. */
export interface MapBranch {
	readonly name: string;
	readonly tiles: readonly MapTile[];
}

/** The request, the response, or what goes beyond one message. */
export interface MapSide {
	readonly name: string;
	readonly branches: readonly MapBranch[];
}

/** The cells of one operation. */
export interface MapOperation {
	readonly name: string;
	readonly sides: readonly MapSide[];
}

interface TreeNode {
	readonly path: readonly string[];
	readonly own: MapCell[];
	readonly children: Map<string, TreeNode>;
}

const SIDES = [
	["request", "Request"],
	["response", "Response"],
	[undefined, "Behaviour"],
] as const;

/** A part of a body with more cells than this is shown as several. */
const TILE_CELLS = 128;

/** Arranges the cells as the contract is built: operation, side, body, property. */
export function coverageMap(cells: readonly Cell[]): MapOperation[] {
	const operations = [...new Set(cells.map(({ operationId }) => operationId))];
	return operations.map((name) => {
		const own = cells.filter(({ operationId }) => operationId === name);
		const sides = SIDES.map(([key, side]) => ({
			name: side,
			branches: branchesOf(own.filter((cell) => cell.side === key)),
		}));
		return { name, sides: sides.filter(({ branches }) => branches.length > 0) };
	});
}

function branchesOf(cells: readonly Cell[]): MapBranch[] {
	const root = makeNode([]);
	for (const cell of cells) {
		const { path, label } = placeOf(cell);
		nodeAt(root, path).own.push({ cell, label });
	}
	// What stands first is a body, a status or a kind.
	const scopes = [...root.children.values()];
	const small = scopes.flatMap((scope) => {
		if (sizeOf(scope) <= TILE_CELLS) return [wholeTile(scope, 0)];
		const { rows, inner } = opened(scope);
		return [makeTile(scope, rows, 0), ...inner.filter(isSmall).map((node) => wholeTile(node, nameless(scope)))];
	});
	const large = scopes
		.filter((scope) => !isSmall(scope))
		.flatMap((scope) => opened(scope).inner.filter((node) => !isSmall(node)));
	const branches = large.map((node) => ({
		name: tileName(node, nameless(node)),
		tiles: split(node, node.path.length),
	}));
	return [{ name: "", tiles: small.filter(({ rows }) => rows.length > 0) }, ...branches].filter(
		({ tiles }) => tiles.length > 0,
	);
}

/** A request has one body, whose name says nothing in a path. */
function nameless({ path }: TreeNode): number {
	return path[0] === "body" ? 1 : 0;
}

function makeNode(path: readonly string[]): TreeNode {
	return { path, own: [], children: new Map() };
}

function nodeAt(root: TreeNode, path: readonly string[]): TreeNode {
	return path.reduce((node, name) => {
		const child = node.children.get(name) ?? makeNode([...node.path, name]);
		node.children.set(name, child);
		return child;
	}, root);
}

/** One tile, or when that is too large one for the properties without inner ones, and some for each other property. */
function split(node: TreeNode, base: number): MapTile[] {
	if (isSmall(node)) return [wholeTile(node, base)];
	const { rows, inner } = opened(node);
	const tiles = [makeTile(node, rows, base), ...inner.flatMap((child) => split(child, base))];
	return tiles.filter((tile) => tile.rows.length > 0);
}

/** The rows of a node without those below its inner properties; the entries of a list count as the list. */
function opened(node: TreeNode, depth = node.path.length): { readonly rows: MapRow[]; readonly inner: TreeNode[] } {
	const rows = [ownRow(node, depth)];
	const inner: TreeNode[] = [];
	for (const [name, child] of node.children) {
		if (child.children.size === 0) rows.push(ownRow(child, depth));
		else if (name !== "*") inner.push(child);
		else {
			const entries = opened(child, depth);
			rows.push(...entries.rows);
			inner.push(...entries.inner);
		}
	}
	return { rows, inner };
}

function wholeTile(node: TreeNode, base: number): MapTile {
	return makeTile(node, rowsOf(node, node.path.length), base);
}

/** A tile whose name starts below the first names of its path. */
function makeTile(node: TreeNode, rows: readonly MapRow[], base: number): MapTile {
	return { name: tileName(node, base), rows: rows.filter(({ cells }) => cells.length > 0) };
}

function tileName({ path }: TreeNode, base: number): string {
	const names = path.slice(base);
	const shown = names[0] === "*" ? names.slice(1) : names;
	const [scope = "", ...rest] = shown.length === 0 ? path.slice(-1) : shown;
	// A status is not a part of the path that follows it.
	return base === 0 && rest.length > 0 ? `${scope} ${pathName(rest)}` : pathName([scope, ...rest]);
}

function isSmall(node: TreeNode): boolean {
	return sizeOf(node) <= TILE_CELLS;
}

function rowsOf(node: TreeNode, depth: number): MapRow[] {
	return [ownRow(node, depth), ...[...node.children.values()].flatMap((child) => rowsOf(child, depth))];
}

function ownRow({ path, own }: TreeNode, depth = path.length): MapRow {
	return { name: pathName(path.slice(depth)), cells: own };
}

/** A path as one writes it; the entries of a list have no name. */
function pathName(path: readonly string[]): string {
	return path.join(".").replaceAll(".*", "[]").replace(/^\*/, "[]");
}

function sizeOf({ own, children }: TreeNode): number {
	return [...children.values()].reduce((sum, child) => sum + sizeOf(child), own.length);
}
