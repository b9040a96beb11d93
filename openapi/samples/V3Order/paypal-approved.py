import base64
import json
import os
import time
from urllib.request import Request, urlopen

site_id, api_key = os.environ["FORTER_SITE_ID"], os.environ["FORTER_API_KEY"]
base_url = os.environ.get("FORTER_BASE_URL", f"https://{site_id}.api.forter-secure.com")

order = {
    "orderId": "ord-20261122-0010",
    "orderType": "WEB",
    "authorizationStep": "PRE_AUTHORIZATION",
    "timeSentToForter": int(time.time() * 1000),
    "checkoutTime": int(time.time()),
    "totalAmount": {"amountLocalCurrency": "39.00", "currency": "EUR"},
    "cartItems": [{"basicItemData": {"name": "Tea sampler", "quantity": 1, "type": "TANGIBLE"}}],
    "payment": [{
        "amount": {"amountLocalCurrency": "39.00", "currency": "EUR"},
        "paypal": {"payerId": "PAYER0EXAMPLE", "payerEmail": "camille@example.com"},
    }],
    "accountOwner": {"email": "approve@forter.com"},
    "connectionInformation": {
        "customerIP": "198.51.100.12",
        "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "forterTokenCookie": "3a7aa22264aa3c2e_1795343601085__UDF43_11ck",
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
