import base64
import json
import os
import time
from urllib.request import Request, urlopen

site_id, api_key = os.environ["FORTER_SITE_ID"], os.environ["FORTER_API_KEY"]
base_url = os.environ.get("FORTER_BASE_URL", f"https://{site_id}.api.forter-secure.com")

order = {
    "orderId": "ord-20261122-0001",
    "orderType": "WEB",
    "authorizationStep": "PRE_AUTHORIZATION",
    "timeSentToForter": int(time.time() * 1000),
    "checkoutTime": int(time.time()),
    "totalAmount": {"amountUSD": "84.90"},
    "cartItems": [{"basicItemData": {"name": "Canvas shoulder bag", "quantity": 1, "type": "TANGIBLE"}}],
    "payment": [{"amount": {"amountUSD": "84.90"}, "creditCard": {"bin": "411111", "lastFourDigits": "1142"}}],
    "accountOwner": {"email": "approve@forter.com"},
    "connectionInformation": {
        "customerIP": "203.0.113.24",
        "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "forterTokenCookie": "6c554e4f69d3590e_1795339500010__UDF43_11ck",
    },
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
