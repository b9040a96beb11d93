import base64
import json
import os
import time
from urllib.request import Request, urlopen

site_id, api_key = os.environ["FORTER_SITE_ID"], os.environ["FORTER_API_KEY"]
base_url = os.environ.get("FORTER_BASE_URL", f"https://{site_id}.api.forter-secure.com")

order = {
    "orderId": "ord-20261122-0016",
    "orderType": "PHONE",
    "authorizationStep": "PRE_AUTHORIZATION",
    "timeSentToForter": int(time.time() * 1000),
    "checkoutTime": int(time.time()),
    "totalAmount": {"amountLocalCurrency": "126.00", "currency": "GBP"},
    "cartItems": [{"basicItemData": {"name": "Desk lamp", "quantity": 2, "type": "TANGIBLE"}}],
    "payment": [{
        "amount": {"amountLocalCurrency": "126.00", "currency": "GBP"},
        "creditCard": {"bin": "411111", "lastFourDigits": "1142"},
    }],
    "accountOwner": {"email": "approve@forter.com"},
    "phoneOrderInformation": {"customerWebId": "481516234", "callerId": "442079460118"},
}
request = Request(
    f"{base_url}/v3/orders/{order['orderId']}",
    data=json.dumps(order).encode(),
    headers={
        "authorization": "Basic " + base64.b64encode(f"{api_key}:".encode()).decode(),
        "api-version": "10.1",
        "x-forter-siteid": site_id,
        "content-type": "application/json",
    },
)
with urlopen(request, timeout=5) as response:  # raises HTTPError unless the status is a success
    print(json.load(response)["forterDecision"])
