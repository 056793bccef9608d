-- Each name with its price in whole euros; the first of a category sell best, the last four came to market last.
CREATE TEMP TABLE assortment AS
SELECT category_no, category, cost_share, brands,
    ((category_no - 1) * 25 + place)::INTEGER AS product_id,
    regexp_extract(entry, '^(.*) (\d+)$', 1) AS name,
    regexp_extract(entry, '(\d+)$')::INTEGER AS price,
    CASE
        WHEN place > 21 THEN (new_year(2) + to_months((place - 22) * 5 + category_no % 4 + 4))::DATE
        ELSE make_date(year(demo_today()) - 4 - place % 5, 1 + (place * 5 + category_no) % 12, 1)
    END AS launched_on
FROM (
    SELECT *, unnest(string_split(entries, ', ')) AS entry, generate_subscripts(string_split(entries, ', '), 1)::INTEGER AS place
    FROM (VALUES
        (1, 'Electronics', 0.72, ['Voltera', 'Lumio', 'Kanto'],
            'Wireless Earbuds 79, USB-C Charger 29, Bluetooth Speaker 69, Power Bank 39, Smart Watch 199, Noise Cancelling Headphones 229, '
            'Fitness Band 49, Webcam 59, Mechanical Keyboard 99, Wireless Mouse 35, Tablet 10 Inch 279, E-Reader 139, Desk Monitor 24 Inch 179, '
            'Portable SSD 89, Action Camera 249, Wi-Fi Router 109, Smart Plug 19, Video Doorbell 129, Digital Photo Frame 85, Soundbar 189, '
            'Clip Microphone 45, Mini Projector 259, Smart Thermostat 149, Robot Vacuum 329, Folding Drone 389'),
        (2, 'Kitchen', 0.58, ['Casa Nova', 'Brasa', 'Nordkok'],
            'Coffee Grinder 59, Electric Kettle 39, Chef''s Knife 69, Cast Iron Pan 55, French Press 29, Toaster 45, Cutting Board 24, '
            'Hand Blender 49, Lunch Box 18, Water Bottle 22, Mixing Bowl Set 32, Stock Pot 64, Baking Tray 16, Salad Spinner 21, Espresso Machine 349, '
            'Food Processor 129, Stand Mixer 289, Spice Rack 34, Tea Set 48, Wine Glasses 36, Kitchen Scale 26, Rice Cooker 75, '
            'Air Fryer 119, Sous Vide Stick 99, Pizza Oven 299'),
        (3, 'Clothing', 0.45, ['Alba & Co', 'Fjordline', 'Marlow'],
            'Cotton T-Shirt 19, Slim Jeans 59, Hooded Sweatshirt 45, Linen Shirt 49, Wool Sweater 79, Crew Socks 12, Chino Trousers 55, '
            'Rain Jacket 89, Winter Coat 169, Summer Dress 52, Denim Jacket 85, Leather Belt 35, Knit Beanie 18, Silk Scarf 39, Polo Shirt 34, '
            'Pleated Skirt 46, Swim Shorts 29, Pyjama Set 42, Fleece Vest 58, Blazer 129, Leggings 32, Cardigan 64, '
            'Quilted Jacket 119, Merino Base Layer 69, Trench Coat 189'),
        (4, 'Shoes', 0.48, ['Stride', 'Calzado Sur', 'Fjordline'],
            'White Sneakers 79, Running Shoes 109, Ankle Boots 129, Canvas Slip-Ons 45, Sandals 49, Loafers 95, Hiking Boots 149, Flip-Flops 15, '
            'Ballet Flats 59, Chelsea Boots 139, Rubber Boots 39, Slippers 25, Trail Shoes 119, Court Shoes 89, Derby Shoes 125, Espadrilles 42, '
            'High-Top Sneakers 92, Snow Boots 115, Clogs 55, Kids'' Trainers 38, Walking Shoes 85, Knee Boots 159, '
            'Barefoot Shoes 99, Platform Sandals 69, Cycling Shoes 135'),
        (5, 'Sports', 0.55, ['Altura', 'Stride', 'Pulso'],
            'Yoga Mat 35, Resistance Bands 19, Dumbbell Pair 49, Skipping Rope 12, Football 25, Foam Roller 28, Tennis Racket 89, Swim Goggles 18, '
            'Camping Tent 159, Sleeping Bag 79, Trekking Backpack 119, Bike Helmet 59, Kettlebell 45, Table Tennis Set 32, Gym Bag 39, '
            'Basketball 29, Bike Light Set 34, Climbing Harness 69, Inflatable Kayak 289, Trekking Poles 55, Hydration Vest 75, Snowboard 319, '
            'Pickleball Set 65, Folding Bike 449, Rowing Machine 399'),
        (6, 'Toys', 0.50, ['Holzwurm', 'Bambino', 'Pixelpony'],
            'Building Blocks 39, Puzzle 1000 Pieces 18, Plush Bear 24, Card Game 14, Wooden Train 45, Board Game 36, Doll 29, Toy Car Set 22, '
            'Modelling Clay 12, Remote Control Car 55, Play Kitchen 89, Science Kit 42, Marble Run 34, Balance Bike 69, Hand Puppets 26, '
            'Kite 19, Magnetic Tiles 48, Toy Piano 38, Doll''s House 109, Bubble Machine 21, Stacking Rings 15, Ride-On Tractor 79, '
            'Robot Building Kit 99, Walkie-Talkies 44, Star Projector 33'),
        (7, 'Beauty', 0.38, ['Flora Verde', 'Lumière', 'Pure North'],
            'Hand Cream 12, Shampoo Bar 9, Face Cream 29, Lip Balm 6, Shower Gel 8, Sunscreen 18, Hair Dryer 49, Vitamin C Serum 34, '
            'Eau de Parfum 75, Mascara 16, Nail Polish 9, Body Lotion 14, Electric Toothbrush 69, Beard Oil 19, Bath Salts 13, Clay Mask 17, '
            'Eyeshadow Palette 32, Lipstick 21, Hair Straightener 59, Scented Candle 24, Make-Up Brushes 36, Electric Shaver 89, '
            'Night Cream 39, Hair Oil 22, Facial Roller 27'),
        (8, 'Garden', 0.54, ['Verdana', 'Terra Buena', 'Nordkok'],
            'Flower Pot 15, Garden Hose 35, Pruning Shears 28, Watering Can 19, Garden Gloves 11, Herb Seeds 7, Solar Lights 32, Bird Feeder 24, '
            'Potting Soil 13, Folding Chair 45, Parasol 79, Rake 22, Charcoal Grill 129, Hanging Basket 18, Compost Bin 59, Picnic Blanket 27, '
            'Hammock 69, Raised Bed 89, Lawn Mower 279, Hedge Trimmer 99, Wheelbarrow 75, Garden Bench 149, '
            'Fire Bowl 109, Patio Heater 189, Garden Lounge Set 549')
    ) AS listed (category_no, category, cost_share, brands, entries));

CREATE TABLE products AS
SELECT product_id, name, category, choice(brands, name, 'brand') AS brand, (price - 0.01)::DECIMAL(10, 2) AS price,
    round(price * (cost_share - 0.06 + 0.12 * chance(name, 'cost')), 2)::DECIMAL(10, 2) AS unit_cost, launched_on
FROM assortment
ORDER BY product_id;
