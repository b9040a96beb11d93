#!/usr/bin/env node
import { requireNode } from "@forter-orders/command-line/node-version";

requireNode("orders-mock", "20.19");
void import("./cli/run.ts");
