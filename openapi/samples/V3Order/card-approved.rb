require "json"
require "net/http"

site_id, api_key = ENV.fetch("FORTER_SITE_ID"), ENV.fetch("FORTER_API_KEY")
base_url = ENV.fetch("FORTER_BASE_URL", "https://#{site_id}.api.forter-secure.com")

order = {
  orderId: "ord-20261122-0001",
  orderType: "WEB",
  authorizationStep: "PRE_AUTHORIZATION",
  timeSentToForter: (Time.now.to_f * 1000).to_i,
  checkoutTime: Time.now.to_i,
  totalAmount: { amountUSD: "84.90" },
  cartItems: [{ basicItemData: { name: "Canvas shoulder bag", quantity: 1, type: "TANGIBLE" } }],
  payment: [{ amount: { amountUSD: "84.90" }, creditCard: { bin: "411111", lastFourDigits: "1142" } }],
  accountOwner: { email: "approve@forter.com" },
  connectionInformation: {
    customerIP: "203.0.113.24",
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    forterTokenCookie: "6c554e4f69d3590e_1795339500010__UDF43_11ck"
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

puts JSON.parse(response.body).fetch("forterDecision")
