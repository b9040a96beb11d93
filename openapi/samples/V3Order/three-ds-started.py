import base64
import json
import os
import time
from urllib.request import Request, urlopen

site_id, api_key = os.environ["FORTER_SITE_ID"], os.environ["FORTER_API_KEY"]
base_url = os.environ.get("FORTER_BASE_URL", f"https://{site_id}.api.forter-secure.com")

order = {
    "orderId": "ord-20261122-0034",
    "orderType": "WEB",
    "authorizationStep": "PRE_AUTHORIZATION",
    "timeSentToForter": int(time.time() * 1000),
    "checkoutTime": int(time.time()),
    "totalAmount": {"amountLocalCurrency": "320.00", "currency": "EUR"},
    "cartItems": [{"basicItemData": {"name": "Camera lens", "quantity": 1, "type": "TANGIBLE"}}],
    "payment": [{
        "amount": {"amountLocalCurrency": "320.00", "currency": "EUR"},
        "creditCard": {"fullCreditCard": "5222220000000005", "threeDSecure": {"execute3ds": "FORCE_3DS"}},
    }],
    "accountOwner": {"email": "camille@example.com"},
    "connectionInformation": {
        "customerIP": "198.51.100.12",
        "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "forterTokenCookie": "35e7e58b165f78ae_1795356136155__UDF43_11ck",
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
    print(json.load(response)["managedOrderToken"])  # for Forter's script in the browser, which runs 3-D Secure
