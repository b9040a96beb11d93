#!/usr/bin/env node
import { requireNode } from "@forter-orders/command-line/node-version";

requireNode("orders-contract", "20.19");
void import("./run.ts").then(({ run }) => run());
