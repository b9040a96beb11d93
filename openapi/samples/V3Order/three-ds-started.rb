require "json"
require "net/http"

site_id, api_key = ENV.fetch("FORTER_SITE_ID"), ENV.fetch("FORTER_API_KEY")
base_url = ENV.fetch("FORTER_BASE_URL", "https://#{site_id}.api.forter-secure.com")

order = {
  orderId: "ord-20261122-0034",
  orderType: "WEB",
  authorizationStep: "PRE_AUTHORIZATION",
  timeSentToForter: (Time.now.to_f * 1000).to_i,
  checkoutTime: Time.now.to_i,
  totalAmount: { amountLocalCurrency: "320.00", currency: "EUR" },
  cartItems: [{ basicItemData: { name: "Camera lens", quantity: 1, type: "TANGIBLE" } }],
  payment: [{
    amount: { amountLocalCurrency: "320.00", currency: "EUR" },
    creditCard: { fullCreditCard: "5222220000000005", threeDSecure: { execute3ds: "FORCE_3DS" } }
  }],
  accountOwner: { email: "camille@example.com" },
  connectionInformation: {
    customerIP: "198.51.100.12",
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    forterTokenCookie: "35e7e58b165f78ae_1795356136155__UDF43_11ck"
  }
}
uri = URI("#{base_url}/v3/orders/#{order[:orderId]}")
request = Net::HTTP::Post.new(uri)
request.basic_auth(api_key, "")
request["api-version"] = "10.1"
request["x-forter-siteid"] = site_id
request["content-type"] = "application/json"
request.body = JSON.generate(order)

options = { use_ssl: uri.scheme == "https", open_timeout: 5, read_timeout: 5 }
response = Net::HTTP.start(uri.host, uri.port, options) { |http| http.request(request) }
raise "Forter answered #{response.code}" unless response.is_a?(Net::HTTPSuccess)

# For Forter's script in the browser, which runs 3-D Secure.
puts JSON.parse(response.body).fetch("managedOrderToken")
