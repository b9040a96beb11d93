require "json"
require "net/http"

site_id, api_key = ENV.fetch("FORTER_SITE_ID"), ENV.fetch("FORTER_API_KEY")
base_url = ENV.fetch("FORTER_BASE_URL", "https://#{site_id}.api.forter-secure.com")

order = {
  orderId: "ord-20261122-0002",
  orderType: "WEB",
  authorizationStep: "PRE_AUTHORIZATION",
  timeSentToForter: (Time.now.to_f * 1000).to_i,
  checkoutTime: Time.now.to_i,
  totalAmount: { amountUSD: "2721.00" },
  cartItems: [{ basicItemData: { name: "Mobile phone, 256 GB", quantity: 3, type: "TANGIBLE" } }],
  payment: [{ amount: { amountUSD: "2721.00" }, creditCard: { bin: "522222", lastFourDigits: "0005" } }],
  accountOwner: { email: "decline@forter.com" },
  connectionInformation: {
    customerIP: "198.51.100.77",
    userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
    forterTokenCookie: "bcec58ac296c8b2e_1795339750169__UDF43_11ck"
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
