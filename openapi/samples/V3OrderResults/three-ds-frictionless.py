import base64
import json
import os
from urllib.request import Request, urlopen

site_id, api_key = os.environ["FORTER_SITE_ID"], os.environ["FORTER_API_KEY"]
base_url = os.environ.get("FORTER_BASE_URL", f"https://{site_id}.api.forter-secure.com")

order_id = "ord-20261122-0034"
managed_order_token = "demo-managed-order-token"  # from the answer to the order
request = Request(
    f"{base_url}/v3/orders/{order_id}/results",
    data=json.dumps({"managedOrderToken": managed_order_token}).encode(),
    headers={
        "authorization": "Basic " + base64.b64encode(f"{api_key}:".encode()).decode(),
        "api-version": "10.1",
        "x-forter-siteid": site_id,
        "content-type": "application/json",
    },
)
with urlopen(request, timeout=5) as response:  # raises HTTPError unless the status is a success
    answer = json.load(response)
print(answer["forterDecision"], answer["verificationMethod"]["status"])
