// The JavaScript SDK v3 against the server that the ordinary AWS variables name.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";

import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  GetFunctionCommand,
  InvokeCommand,
  LambdaClient,
  ListLayersCommand,
  paginateListFunctions,
  ResourceNotFoundException,
  UpdateFunctionConfigurationCommand,
  waitUntilFunctionActiveV2,
  waitUntilFunctionUpdatedV2,
} from "@aws-sdk/client-lambda";

const client = new LambdaClient({ maxAttempts: 1 });
const FunctionName = "from-javascript";
const quickly = { client, maxWaitTime: 30, minDelay: 0.1, maxDelay: 0.2 };

async function invoke(event) {
  const answer = await client.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(event), LogType: "Tail" }));
  return { ...answer, Payload: JSON.parse(Buffer.from(answer.Payload).toString()) };
}

test("a function is created, found, invoked, changed and deleted", async () => {
  const made = await client.send(
    new CreateFunctionCommand({
      FunctionName,
      Role: "arn:aws:iam::000000000000:role/suite",
      Runtime: process.env.LAMBDAD_NODE_RUNTIME,
      Handler: "index.handler",
      Code: { ZipFile: await readFile(process.env.LAMBDAD_PACKAGE) },
    }),
  );
  assert.equal(made.State, "Pending");
  await waitUntilFunctionActiveV2(quickly, { FunctionName });

  const found = await client.send(new GetFunctionCommand({ FunctionName }));
  const download = await fetch(found.Code.Location);
  assert.deepEqual(Buffer.from(await download.arrayBuffer()), await readFile(process.env.LAMBDAD_PACKAGE));

  const names = [];
  for await (const page of paginateListFunctions({ client, pageSize: 1 }, {})) {
    names.push(...page.Functions.map((f) => f.FunctionName));
  }
  assert.deepEqual(names, [FunctionName]);

  const first = await invoke({ a: "\u2603" });
  assert.deepEqual(first.Payload, { n: 0, event: { a: "\u2603" } });
  assert.equal(first.StatusCode, 200);
  assert.equal(first.ExecutedVersion, "$LATEST");
  assert.match(Buffer.from(first.LogResult, "base64").toString(), /^START RequestId: /);
  assert.equal((await invoke({})).Payload.n, 1);

  await client.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 9 }));
  await waitUntilFunctionUpdatedV2(quickly, { FunctionName });
  assert.equal((await invoke({})).Payload.n, 0);

  await client.send(new DeleteFunctionCommand({ FunctionName }));
  await assert.rejects(client.send(new GetFunctionCommand({ FunctionName })), ResourceNotFoundException);
});

test("an operation that is not built is an error with its name", async () => {
  await assert.rejects(client.send(new ListLayersCommand({})), (error) => {
    assert.equal(error.$metadata.httpStatusCode, 501);
    assert.match(error.message, /ListLayers/);
    return true;
  });
});
