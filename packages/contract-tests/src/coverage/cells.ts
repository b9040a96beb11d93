import { faults } from "@forter-orders/mock";
import { isFinalStatus, mayAskWithBody, type Operation } from "@forter-orders/spec";
import { scopedBodies } from "../bodies/scopes.ts";
import { authNames } from "../cases/auth.ts";
import { faultCell } from "../cases/faults.ts";
import { variationsOf } from "../cases/parameters.ts";
import { tripCell, tripsOf, unknownValueCell } from "../cases/round-trips.ts";
import { triggerCell } from "../cases/scenarios.ts";
import { steppedOperations, stepsCell, WAYS } from "../cases/steps.ts";
import type { Contract } from "../contract/contract.ts";
import { linksOf, orderStepsOf } from "../contract/scenarios.ts";
import { authCell, exampleCell, parameterCell } from "../model/cell-id.ts";
import type { CellSpec } from "../model/report.ts";
import { placeCellsOf } from "./place-cells.ts";

/** Every cell of a contract, in the order of the contract. */
export function cellsOf(contract: Contract): CellSpec[] {
	const cells = [
		...contract.operations.flatMap((operation) => [
			...exampleCells(operation),
			...parameterCells(contract, operation),
			...authCells(operation),
		]),
		...scopedBodies(contract).flatMap(placeCellsOf),
		...scenarioCells(contract),
		...contract.operations.flatMap((operation) => faultCells(contract, operation)),
	];
	return [...new Map(cells.map((cell) => [cell.id, cell])).values()];
}

function exampleCells(operation: Operation): CellSpec[] {
	const { operationId, body, responses } = operation;
	const cell = (id: string, side: "request" | "response", pointer: string, label: string): CellSpec => ({
		id,
		kind: "status",
		operationId,
		side,
		pointer,
		label,
	});
	const requests = (mayAskWithBody(operation) ? (body?.media ?? []) : []).flatMap(({ mediaType, examples }) =>
		examples.map(({ name, pointer }) =>
			cell(exampleCell(operationId, "body", mediaType, name), "request", pointer, `example ${name}`),
		),
	);
	const answers = responses
		.filter(({ status }) => isFinalStatus(status))
		.flatMap(({ status, media, pointer }) => {
			if (media.length === 0)
				return [cell(exampleCell(operationId, status, "no body", "(any)"), "response", pointer, status)];
			return media.flatMap(({ mediaType, examples }) => {
				const names = examples.length > 0 ? examples : [{ name: "(any)", pointer }];
				return names.map((one) =>
					cell(
						exampleCell(operationId, status, mediaType, one.name),
						"response",
						one.pointer,
						`${status} ${mediaType} ${one.name}`,
					),
				);
			});
		});
	return [...requests, ...answers];
}

function parameterCells(contract: Contract, operation: Operation): CellSpec[] {
	const { operationId, parameters } = operation;
	return parameters.flatMap((parameter) =>
		variationsOf(contract, operation, parameter).map(({ name, document }): CellSpec => {
			const id = parameterCell(operationId, parameter.in, parameter.name.toLowerCase(), name);
			const kind = id.startsWith("property/") ? "property" : id.startsWith("enum/") ? "enum" : "bound";
			return {
				id,
				kind,
				operationId,
				side: "request",
				pointer: document,
				label: `${parameter.in} ${parameter.name} ${name}`,
			};
		}),
	);
}

function authCells(operation: Operation): CellSpec[] {
	const { operationId, pointer } = operation;
	return authNames(operation).flatMap(({ schemes, names }) =>
		names.map(
			(name): CellSpec => ({
				id: authCell(operationId, schemes, name),
				kind: "auth",
				operationId,
				pointer,
				label: `${schemes.join(" and ") || "no credentials"}: ${name}`,
			}),
		),
	);
}

function scenarioCells(contract: Contract): CellSpec[] {
	const cell = (id: string, operationId: string, label: string): CellSpec => ({
		id,
		kind: "scenario",
		operationId,
		label,
	});
	const steps = orderStepsOf(contract);
	return [
		...contract.triggers.map((trigger) =>
			cell(triggerCell(trigger), trigger.operationId, `trigger of ${trigger.example}`),
		),
		...(steps ? steppedOperations(contract, steps) : []).flatMap(({ operationId }) =>
			WAYS.map((way) => cell(stepsCell(operationId, way), operationId, `steps ${way}`)),
		),
		...tripsOf(contract).map((trip) => cell(tripCell(trip), trip.to.operationId, `after ${trip.trigger.example}`)),
		...linksOf(contract).map((link) =>
			cell(unknownValueCell(link), link.to.operationId, "a value that was never given out"),
		),
	];
}

function faultCells({ client }: Contract, { operationId }: Operation): CellSpec[] {
	if (!client) return [];
	return faults.map((fault) => ({ id: faultCell(operationId, fault), kind: "fault", operationId, label: fault.name }));
}
