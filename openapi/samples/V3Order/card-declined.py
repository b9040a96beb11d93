import base64
import json
import os
import time
from urllib.request import Request, urlopen

site_id, api_key = os.environ["FORTER_SITE_ID"], os.environ["FORTER_API_KEY"]
base_url = os.environ.get("FORTER_BASE_URL", f"https://{site_id}.api.forter-secure.com")

order = {
    "orderId": "ord-20261122-0002",
    "orderType": "WEB",
    "authorizationStep": "PRE_AUTHORIZATION",
    "timeSentToForter": int(time.time() * 1000),
    "checkoutTime": int(time.time()),
    "totalAmount": {"amountUSD": "2721.00"},
    "cartItems": [{"basicItemData": {"name": "Mobile phone, 256 GB", "quantity": 3, "type": "TANGIBLE"}}],
    "payment": [{"amount": {"amountUSD": "2721.00"}, "creditCard": {"bin": "522222", "lastFourDigits": "0005"}}],
    "accountOwner": {"email": "decline@forter.com"},
    "connectionInformation": {
        "customerIP": "198.51.100.77",
        "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
        "forterTokenCookie": "bcec58ac296c8b2e_1795339750169__UDF43_11ck",
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
